import { Module } from '@nestjs/common';
import { ConceptsModule } from '../concepts/concepts.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { ChangesController } from './changes.controller.js';
import { Courses } from './change-courses.js';
import { Changes } from './changes.service.js';
import { ClosedReferences } from './closed-references.js';
import { FillIndex } from './fill-index.js';
import { FilterKeys } from './filter-keys.js';
import { Gaps } from './gaps.js';
import { GroupedMeasures } from './grouped-measures.js';
import { KimController } from './kim.controller.js';
import { KimOverview } from './kim-overview.js';
import { ListViews } from './list-views.js';
import { MeasureCounts } from './measure-counts.js';
import { MeasureStates } from './measure-states.js';
import { MeasuresController } from './measures.controller.js';
import { Measures } from './measures.service.js';
import { QualityController } from './quality.controller.js';
import { QualityCounts } from './quality-counts.js';
import { RecordedConceptsController } from './recorded-concepts.controller.js';
import { RecordedConcepts } from './recorded-concepts.js';
import { MeasureFinds } from './measure-finds.js';
import { RememberedFinds } from './remembered-finds.js';
import { SearchController } from './search.controller.js';
import { Search } from './search.service.js';

@Module({
  imports: [OrganizationsModule, ConceptsModule],
  controllers: [
    MeasuresController,
    ChangesController,
    RecordedConceptsController,
    SearchController,
    QualityController,
    KimController,
  ],
  providers: [
    MeasureStates,
    FilterKeys,
    FillIndex,
    ClosedReferences,
    GroupedMeasures,
    ListViews,
    MeasureFinds,
    RememberedFinds,
    Measures,
    Search,
    Courses,
    Changes,
    RecordedConcepts,
    MeasureCounts,
    QualityCounts,
    Gaps,
    KimOverview,
  ],
  exports: [
    MeasureStates,
    MeasureCounts,
    FilterKeys,
    Measures,
    Search,
    Changes,
    RecordedConcepts,
    QualityCounts,
    RememberedFinds,
    KimOverview,
    Gaps,
    ListViews,
  ],
})
export class MeasuresModule {}
