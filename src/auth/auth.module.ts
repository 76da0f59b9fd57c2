import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AuditModule } from '../audit/audit.module.js';
import { Accounts } from './accounts.js';
import { ApiTokens } from './api-tokens.js';
import { Authentication } from './authentication.js';
import { DeclaredRoutes } from './declared-routes.js';
import { Idempotency } from './idempotency.js';
import { PermissionGuard } from './permission.guard.js';
import { Sessions } from './sessions.js';

@Global()
@Module({
  imports: [DiscoveryModule, AuditModule],
  providers: [
    Accounts,
    ApiTokens,
    Authentication,
    DeclaredRoutes,
    Idempotency,
    Sessions,
    { provide: APP_GUARD, useClass: PermissionGuard },
  ],
  exports: [Accounts, ApiTokens, Authentication, DeclaredRoutes, Idempotency, Sessions],
})
export class AuthModule {}
