import { Module } from '@nestjs/common';
import { MeasuresModule } from '../measures/measures.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { RenderingModule } from '../rendering/rendering.module.js';
import { PaperContents } from './paper-contents.js';
import { PaperFiles } from './paper-files.js';
import { PaperFrames } from './paper-frames.js';
import { PaperRenderCommand } from './paper-render.command.js';
import { PaperTemplates } from './paper-templates.js';
import { Papers } from './papers.service.js';
import { StoredPapers } from './stored-papers.js';

@Module({
  imports: [OrganizationsModule, MeasuresModule, RenderingModule],
  providers: [
    Papers,
    PaperFiles,
    PaperContents,
    PaperFrames,
    StoredPapers,
    PaperTemplates,
    PaperRenderCommand,
  ],
  exports: [Papers, PaperFiles, PaperContents, StoredPapers, PaperTemplates, PaperRenderCommand],
})
export class PapersModule {}
