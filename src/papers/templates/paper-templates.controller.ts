import { Body, Controller, Get, HttpCode, Param, Post, Res, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Call, CurrentCall } from '../../auth/call.js';
import { Permits } from '../../auth/permits.js';
import { Answers, AnswersVersion, Creates, Moves } from '../../web/answers.js';
import { NoParameters } from '../../web/input.js';
import { list, record } from '../../web/schema.js';
import { htmlPolicy } from '../rendition-answer.js';
import { StoredTemplates, versionNumbered } from './stored-templates.js';
import { TemplatePreview } from './template-preview.js';
import { TemplateSteps } from './template-steps.js';
import { TemplateWriting } from './template-writing.js';
import {
  NewTemplateInput,
  TemplatePreviewInput,
  TemplateVersionInput,
  TemplateWithdrawalInput,
} from './template.input.js';
import { TEMPLATE, TEMPLATE_TEXT, templateView, versionView } from './template.view.js';

const NOW = 'Das Vorlagenmuster, wie es nun steht';
const OF_TEMPLATE = ApiParam({
  name: 'template',
  description: 'Kurzname des Vorlagenmusters',
  example: 'sachbericht',
});
const OF_VERSION = ApiParam({ name: 'number', description: 'Nummer der Fassung', example: '2' });

@ApiTags('Vorlagenmuster')
@ApiParam({ name: 'body', description: 'Kurzname des Kreises', example: 'musterkreis' })
@UseGuards(NoParameters)
@Controller('api/v1/bodies/:body/paper-templates')
export class PaperTemplatesController {
  constructor(
    private readonly preview: TemplatePreview,
    private readonly steps: TemplateSteps,
    private readonly stored: StoredTemplates,
    private readonly writing: TemplateWriting,
  ) {}

  @Get()
  @Permits('template.read')
  @ApiOperation({ summary: 'Die eigenen Vorlagenmuster eines Kreises' })
  @Answers('Die Vorlagenmuster', record({ items: list(TEMPLATE) }))
  async all(@CurrentCall() call: Call, @Param('body') body: string) {
    const all = await this.stored.all(call, body);
    return { items: all.map(({ template, versions }) => templateView(template, versions)) };
  }

  @Post()
  @Permits('template.change')
  @ApiOperation({
    summary: 'Ein mitgeliefertes Vorlagenmuster kopieren',
    description: 'Die Kopie gehört dem Kreis; ihre erste Fassung ist ein Entwurf.',
  })
  @Creates(NOW, TEMPLATE)
  create(@CurrentCall() call: Call, @Param('body') body: string, @Body() input: NewTemplateInput) {
    return this.writing.create(call, body, input);
  }

  @Get(':template')
  @Permits('template.read')
  @ApiOperation({ summary: 'Ein Vorlagenmuster mit seinen Fassungen' })
  @OF_TEMPLATE
  @AnswersVersion('Das Vorlagenmuster', TEMPLATE)
  async one(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Param('template') template: string,
  ) {
    const opened = await this.stored.open(call, 'template.read', { body, template });
    return templateView(opened.template, opened.versions);
  }

  @Get(':template/versions/:number')
  @Permits('template.read')
  @ApiOperation({ summary: 'Der Text einer Fassung' })
  @OF_TEMPLATE
  @OF_VERSION
  @Answers('Die Fassung', TEMPLATE_TEXT)
  async version(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Param('template') template: string,
    @Param('number') number: string,
  ) {
    const { versions } = await this.stored.open(call, 'template.read', { body, template });
    const version = versionNumbered(versions, number);
    return { ...versionView(version), source: await this.stored.source(version) };
  }

  @Post(':template/versions')
  @Permits('template.change')
  @ApiOperation({
    summary: 'Eine neue Fassung speichern',
    description:
      'Der Text wird geprüft; was nicht geht, steht mit Zeile und Spalte in `problems`. Eine ältere Fassung, die noch nicht freigegeben ist, ist damit ersetzt.',
  })
  @OF_TEMPLATE
  @Moves(NOW, TEMPLATE)
  save(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Param('template') template: string,
    @Body() input: TemplateVersionInput,
  ) {
    return this.writing.save(call, { body, template }, input);
  }

  @Post(':template/versions/:number/submission')
  @Permits('template.change')
  @ApiOperation({ summary: 'Eine Fassung zur Freigabe geben' })
  @OF_TEMPLATE
  @OF_VERSION
  @Moves(NOW, TEMPLATE)
  submit(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Param('template') template: string,
    @Param('number') number: string,
  ) {
    return this.steps.submit(call, { body, template }, number);
  }

  @Post(':template/versions/:number/release')
  @Permits('template.release')
  @ApiOperation({
    summary: 'Eine Fassung freigeben',
    description:
      'Das tut jemand anderes als die Person, die sie geschrieben hat. Vorlagen in Arbeit nehmen sie ab sofort; genehmigte und freigegebene bleiben, wie sie sind.',
  })
  @OF_TEMPLATE
  @OF_VERSION
  @Moves(NOW, TEMPLATE)
  release(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Param('template') template: string,
    @Param('number') number: string,
  ) {
    return this.steps.release(call, { body, template }, number);
  }

  @Post(':template/versions/:number/withdrawal')
  @Permits('template.release')
  @ApiOperation({
    summary: 'Eine Fassung zurückziehen',
    description: 'Die freigegebene nur, solange keine Vorlage damit geschrieben wird.',
  })
  @OF_TEMPLATE
  @OF_VERSION
  @Moves(NOW, TEMPLATE)
  withdraw(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Param('template') template: string,
    @Param('number') number: string,
    @Body() { reason }: TemplateWithdrawalInput,
  ) {
    return this.steps.withdraw(call, { body, template }, number, reason);
  }

  @Post(':template/preview')
  @HttpCode(200)
  @Permits('template.change')
  @ApiOperation({
    summary: 'Einen Text ausprobieren, ohne ihn zu speichern',
    description:
      'Mit dem heutigen Stand oder dem Inhalt einer Vorlage; eine freigegebene bleibt, wie sie ist.',
  })
  @OF_TEMPLATE
  @ApiProduces('text/html')
  @ApiOkResponse({
    description: 'Die Seiten, wie sie gedruckt würden',
    content: { 'text/html': { schema: { type: 'string' } } },
  })
  async tryOut(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Param('template') template: string,
    @Body() input: TemplatePreviewInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const html = await this.preview.html(call, { body, template }, input);
    void reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-security-policy', htmlPolicy("'none'"));
    return html;
  }
}
