import { Module } from '@nestjs/common';
import { MeasuresModule } from '../measures/measures.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { RenderingModule } from '../rendering/rendering.module.js';
import { PaperContents } from './paper-contents.js';
import { PaperFiles } from './paper-files.js';
import { PaperRenderCommand } from './paper-render.command.js';
import { PaperTemplates } from './paper-templates.js';
import { PapersController } from './papers.controller.js';
import { Papers } from './papers.service.js';
import { RenditionsController } from './renditions.controller.js';
import { StoredPapers } from './stored-papers.js';

@Module({
  imports: [OrganizationsModule, MeasuresModule, RenderingModule],
  controllers: [PapersController, RenditionsController],
  providers: [Papers, PaperFiles, PaperContents, StoredPapers, PaperTemplates, PaperRenderCommand],
  exports: [Papers, PaperFiles, PaperContents, StoredPapers, PaperTemplates, PaperRenderCommand],
})
export class PapersModule {}
