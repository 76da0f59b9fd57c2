import { Module } from '@nestjs/common';
import { AuditLogModule } from '../audit-log/audit-log.module.js';
import { MeasuresModule } from '../measures/measures.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { PapersModule } from '../papers/papers.module.js';
import { RenderingModule } from '../rendering/rendering.module.js';
import { SeedModule } from '../seed/seed.module.js';
import { UsersModule } from '../users/users.module.js';
import { BackupCommand } from './backup/backup.command.js';
import { RestoreCommand } from './backup/restore.command.js';
import { DemoAccounts } from './demo-accounts.js';
import { FirstStart } from './first-start.js';
import { SystemPagesController } from './pages/system.controller.js';
import { SystemPage } from './pages/system.page.js';
import { SetUpPagesController } from './set-up-pages.controller.js';
import { SetUp } from './set-up.js';
import { StartPage } from './start-page.js';
import { StartPagesController } from './start-pages.controller.js';

@Module({
  imports: [
    AuditLogModule,
    OrganizationsModule,
    MeasuresModule,
    PapersModule,
    RenderingModule,
    SeedModule,
    UsersModule,
  ],
  controllers: [SetUpPagesController, StartPagesController, SystemPagesController],
  providers: [
    BackupCommand,
    RestoreCommand,
    DemoAccounts,
    FirstStart,
    SetUp,
    StartPage,
    SystemPage,
  ],
})
export class StartModule {}
