import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AuditModule } from '../audit/audit.module.js';
import { Accounts } from './accounts.js';
import { ApiTokensController } from './api-tokens.controller.js';
import { ApiTokens } from './api-tokens.js';
import { Authentication } from './authentication.js';
import { Cookies } from './cookies.js';
import { DeclaredRoutes } from './declared-routes.js';
import { FormDraftsController } from './form-drafts.controller.js';
import { FormDrafts } from './form-drafts.js';
import { Idempotency } from './idempotency.js';
import { KeyedHash } from './keyed-hash.js';
import { LoginAttempts } from './login-attempts.js';
import { OneTimeLinks } from './one-time-links.js';
import { OwnPasswordPagesController } from './own-password-pages.controller.js';
import { OwnSessions } from './own-sessions.js';
import { PageForms } from './page-forms.js';
import { PageNotices } from './page-notices.js';
import { PageVisitor } from './page-visitor.js';
import { PasswordLinksController } from './password-links.controller.js';
import { PasswordLinks } from './password-links.js';
import { Passwords } from './passwords.js';
import { PermissionGuard } from './permission.guard.js';
import { SameOriginGuard } from './same-origin.guard.js';
import { SessionController } from './session.controller.js';
import { Sessions } from './sessions.js';
import { SignInAgain } from './sign-in-again.js';
import { SignInPagesController } from './sign-in-pages.controller.js';
import { SignIn } from './sign-in.js';
import { Sweep } from './sweep.js';

@Global()
@Module({
  imports: [DiscoveryModule, AuditModule],
  controllers: [
    ApiTokensController,
    FormDraftsController,
    OwnPasswordPagesController,
    PasswordLinksController,
    SessionController,
    SignInPagesController,
  ],
  providers: [
    Accounts,
    ApiTokens,
    Authentication,
    Cookies,
    DeclaredRoutes,
    FormDrafts,
    Idempotency,
    KeyedHash,
    LoginAttempts,
    OneTimeLinks,
    OwnSessions,
    PageForms,
    PageNotices,
    PageVisitor,
    PasswordLinks,
    Passwords,
    Sessions,
    SignIn,
    SignInAgain,
    Sweep,
    { provide: APP_GUARD, useClass: SameOriginGuard },
    { provide: APP_GUARD, useClass: PermissionGuard },
  ],
  exports: [
    Accounts,
    ApiTokens,
    Authentication,
    Cookies,
    DeclaredRoutes,
    FormDrafts,
    Idempotency,
    KeyedHash,
    OneTimeLinks,
    OwnSessions,
    PageForms,
    PageNotices,
    PageVisitor,
    Passwords,
    Sessions,
    SignIn,
    SignInAgain,
    Sweep,
  ],
})
export class AuthModule {}
