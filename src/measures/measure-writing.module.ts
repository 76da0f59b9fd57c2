import { Module } from '@nestjs/common';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { KimLinkController } from './kim-link.controller.js';
import { KimLinks } from './kim-links.js';
import { MeasureEditingController } from './measure-editing.controller.js';
import { MeasureEditing } from './measure-editing.js';
import { MeasureEndingsController } from './measure-endings.controller.js';
import { MeasureEndings } from './measure-endings.js';
import { MeasureRecorder } from './measure-recorder.js';
import { MeasureWriting } from './measure-writing.js';
import { EditedMeasures } from './pages/editing/edited-measures.js';
import { MeasureChoices } from './pages/editing/measure-choices.js';
import { MeasureConflictPage } from './pages/editing/measure-conflict.page.js';
import { MeasureEditingPagesController } from './pages/editing/measure-editing-pages.controller.js';
import { MeasureFormPage } from './pages/editing/measure-form.page.js';
import { RecordedVersions } from './pages/editing/recorded-versions.js';
import { EndedMeasures } from './pages/endings/ended-measures.js';
import { MeasureEndingPage } from './pages/endings/measure-ending.page.js';
import { MeasureEndingPagesController } from './pages/endings/measure-ending-pages.controller.js';
import { KimLinkPage } from './pages/kim/kim-link.page.js';
import { KimLinkPagesController } from './pages/kim/kim-link-pages.controller.js';
import { KimOverviewPage } from './pages/kim/kim-overview.page.js';
import { KimOverviewPagesController } from './pages/kim/kim-overview-pages.controller.js';
import { OrganizationPage } from './pages/organizations/organization.page.js';
import { OrganizationPagesController } from './pages/organizations/organization-pages.controller.js';
import { MeasuresModule } from './measures.module.js';
import { OrganizationChangesController } from './organization-changes.controller.js';
import { OrganizationDissolution } from './organization-dissolution.js';
import { OrganizationRenaming } from './organization-renaming.js';

/** Everything that changes measures. */
@Module({
  imports: [OrganizationsModule, MeasuresModule],
  controllers: [
    MeasureEditingController,
    MeasureEndingsController,
    KimLinkController,
    OrganizationChangesController,
    MeasureEditingPagesController,
    MeasureEndingPagesController,
    KimLinkPagesController,
    KimOverviewPagesController,
    OrganizationPagesController,
  ],
  providers: [
    MeasureRecorder,
    MeasureWriting,
    MeasureEditing,
    MeasureEndings,
    KimLinks,
    OrganizationDissolution,
    OrganizationRenaming,
    EditedMeasures,
    MeasureChoices,
    MeasureConflictPage,
    MeasureFormPage,
    RecordedVersions,
    EndedMeasures,
    MeasureEndingPage,
    KimLinkPage,
    KimOverviewPage,
    OrganizationPage,
  ],
})
export class MeasureWritingModule {}
