import { Module } from '@nestjs/common';
import { MeasuresModule } from '../measures/measures.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { PapersModule } from '../papers/papers.module.js';
import { SeedModule } from '../seed/seed.module.js';
import { UsersModule } from '../users/users.module.js';
import { DemoAccounts } from './demo-accounts.js';
import { FirstStart } from './first-start.js';
import { SetUpPagesController } from './set-up-pages.controller.js';
import { SetUp } from './set-up.js';
import { StartPage } from './start-page.js';
import { StartPagesController } from './start-pages.controller.js';

@Module({
  imports: [OrganizationsModule, MeasuresModule, PapersModule, SeedModule, UsersModule],
  controllers: [SetUpPagesController, StartPagesController],
  providers: [DemoAccounts, FirstStart, SetUp, StartPage],
})
export class StartModule {}
