import { Module } from '@nestjs/common';
import { AuditModule } from './audit/audit.module.js';
import { AuditLogModule } from './audit-log/audit-log.module.js';
import { AuthModule } from './auth/auth.module.js';
import { ConceptsModule } from './concepts/concepts.module.js';
import { ConfigModule } from './config/config.module.js';
import { DatabaseModule } from './database/database.module.js';
import { MeasureWritingModule } from './measures/measure-writing.module.js';
import { MeasurePagesModule } from './measures/pages/measure-pages.module.js';
import { MeasuresModule } from './measures/measures.module.js';
import { ReportsModule } from './measures/reports.module.js';
import { OrganizationsModule } from './organizations/organizations.module.js';
import { PapersModule } from './papers/papers.module.js';
import { ENTITIES } from './schema.js';
import { SeedModule } from './seed/seed.module.js';
import { StartModule } from './start/start.module.js';
import { UsersModule } from './users/users.module.js';
import { WebModule } from './web/web.module.js';

@Module({
  imports: [
    ConfigModule,
    DatabaseModule.with(ENTITIES),
    AuditModule,
    AuthModule,
    UsersModule,
    OrganizationsModule,
    ConceptsModule,
    MeasuresModule,
    MeasurePagesModule,
    MeasureWritingModule,
    ReportsModule,
    PapersModule,
    AuditLogModule,
    SeedModule,
    StartModule,
    WebModule,
  ],
})
export class AppModule {}
