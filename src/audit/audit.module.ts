import { Global, Module } from '@nestjs/common';
import { Audit } from './audit.js';
import { AuditKey } from './audit-key.js';

@Global()
@Module({ providers: [Audit, AuditKey], exports: [Audit, AuditKey] })
export class AuditModule {}
