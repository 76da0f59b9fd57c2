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
  ],
  providers: [
    MeasureRecorder,
    MeasureWriting,
    MeasureEditing,
    MeasureEndings,
    KimLinks,
    OrganizationDissolution,
    OrganizationRenaming,
  ],
})
export class MeasureWritingModule {}
