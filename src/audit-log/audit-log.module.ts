import { Module } from '@nestjs/common';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { AuditLabels } from './audit-labels.js';
import { AuditLogController } from './audit-log.controller.js';
import { AuditLogQueries } from './audit-log.queries.js';
import { AuditLog } from './audit-log.service.js';

@Module({
  imports: [OrganizationsModule],
  controllers: [AuditLogController],
  providers: [AuditLabels, AuditLog, AuditLogQueries],
})
export class AuditLogModule {}
