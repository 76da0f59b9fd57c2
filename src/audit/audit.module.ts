import { Global, Module } from '@nestjs/common';
import { Audit } from './audit.js';
import { AuditCheckpointCommand } from './audit-checkpoint.command.js';
import { AuditKey } from './audit-key.js';
import { AuditVerification } from './audit-verification.js';
import { Checkpoints } from './checkpoints.js';
import { AuditVerifyCommand } from './audit-verify.command.js';

@Global()
@Module({
  providers: [
    Audit,
    AuditCheckpointCommand,
    AuditKey,
    AuditVerification,
    AuditVerifyCommand,
    Checkpoints,
  ],
  exports: [Audit, AuditKey, AuditVerification, Checkpoints],
})
export class AuditModule {}
