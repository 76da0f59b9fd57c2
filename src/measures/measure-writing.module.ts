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
  ],
})
export class MeasureWritingModule {}
