import { Module } from '@nestjs/common';
import { ConceptsModule } from '../../concepts/concepts.module.js';
import { OrganizationsModule } from '../../organizations/organizations.module.js';
import { MeasuresModule } from '../measures.module.js';
import { ReportsModule } from '../reports.module.js';
import { FilterChoices } from './filter-choices.js';
import { ListViewsPagesController } from './list-views.controller.js';
import { MeasureListController } from './measure-list.controller.js';
import { MeasureListPage } from './measure-list.page.js';
import { MeasurePage } from './measure.page.js';
import { MeasurePageController } from './measure-page.controller.js';
import { OverviewController } from './overview.controller.js';
import { OverviewPage } from './overview.page.js';
import { ChangesPage } from './changes.page.js';
import { ChangesPagesController } from './changes-pages.controller.js';
import { WaitingOnMeasure } from './waiting-on-measure.js';
import { SearchPage } from './search.page.js';
import { SearchPagesController } from './search-pages.controller.js';
import { ConceptMatrixPage } from './concept-matrix.page.js';
import { ConceptsPage } from './concepts.page.js';
import { ConceptsPagesController } from './concepts-pages.controller.js';

/** The pages one reads measures on. */
@Module({
  imports: [OrganizationsModule, ConceptsModule, MeasuresModule, ReportsModule],
  controllers: [
    ListViewsPagesController,
    MeasureListController,
    MeasurePageController,
    OverviewController,
    SearchPagesController,
    ChangesPagesController,
    ConceptsPagesController,
  ],
  providers: [
    FilterChoices,
    MeasureListPage,
    MeasurePage,
    WaitingOnMeasure,
    OverviewPage,
    SearchPage,
    ChangesPage,
    ConceptsPage,
    ConceptMatrixPage,
  ],
})
export class MeasurePagesModule {}
