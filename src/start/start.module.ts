import { Module } from '@nestjs/common';
import { MeasuresModule } from '../measures/measures.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { PapersModule } from '../papers/papers.module.js';
import { SeedModule } from '../seed/seed.module.js';
import { FirstStart } from './first-start.js';
import { StartPage } from './start-page.js';
import { StartPagesController } from './start-pages.controller.js';

@Module({
  imports: [OrganizationsModule, MeasuresModule, PapersModule, SeedModule],
  controllers: [StartPagesController],
  providers: [FirstStart, StartPage],
})
export class StartModule {}
