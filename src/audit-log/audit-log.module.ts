import { Module } from '@nestjs/common';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { AuditLabels } from './audit-labels.js';
import { AuditLogController } from './audit-log.controller.js';
import { AuditLogQueries } from './audit-log.queries.js';
import { AuditProofs } from './audit-proofs.js';
import { AuditLogPagesController } from './pages/audit-log-pages.controller.js';
import { AuditLogPage } from './pages/audit-log.page.js';
import { AuditLog } from './audit-log.service.js';

@Module({
  imports: [OrganizationsModule],
  controllers: [AuditLogController, AuditLogPagesController],
  providers: [AuditLabels, AuditLog, AuditLogPage, AuditLogQueries, AuditProofs],
  exports: [AuditProofs],
})
export class AuditLogModule {}
