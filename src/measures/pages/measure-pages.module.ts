import { Module } from '@nestjs/common';
import { ConceptsModule } from '../../concepts/concepts.module.js';
import { OrganizationsModule } from '../../organizations/organizations.module.js';
import { MeasuresModule } from '../measures.module.js';
import { FilterChoices } from './filter-choices.js';
import { ListViewsPagesController } from './list-views.controller.js';
import { MeasureListController } from './measure-list.controller.js';
import { MeasureListPage } from './measure-list.page.js';
import { MeasurePage } from './measure.page.js';
import { MeasurePageController } from './measure-page.controller.js';

/** The pages one reads measures on. */
@Module({
  imports: [OrganizationsModule, ConceptsModule, MeasuresModule],
  controllers: [ListViewsPagesController, MeasureListController, MeasurePageController],
  providers: [FilterChoices, MeasureListPage, MeasurePage],
})
export class MeasurePagesModule {}
