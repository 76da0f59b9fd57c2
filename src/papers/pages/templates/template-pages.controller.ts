import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Call, CurrentCall } from '../../../auth/call.js';
import { CurrentExchange, Pages } from '../../../auth/page.js';
import { type Exchange, type Form, PageForms } from '../../../auth/page-forms.js';
import { Permits } from '../../../auth/permits.js';
import { DomainError } from '../../../texts/domain-error.js';
import { FileTooLarge, type UploadedForm, uploadedForm } from '../../../web/uploads.js';
import { LONGEST_SOURCE } from '../../templates/checked-source.js';
import { htmlPolicy } from '../../rendition-answer.js';
import { ComparisonPage } from './comparison.page.js';
import { problemPage } from './problem-page.js';
import { TemplateEditorPage } from './template-editor.page.js';
import { TemplateListPage } from './template-list.page.js';
import { CompareInput, NewTemplatePageInput, PreviewInput } from './template-pages.input.js';
import { TemplatePage } from './template.page.js';
import { TemplateWork } from './template-work.js';
import { TemplateWordsPage } from './template-words.page.js';

/** Templates of papers: what there is, how they read, and how they are written and released. */
@Pages('vorlagenmuster')
export class TemplatePagesController {
  constructor(
    private readonly comparison: ComparisonPage,
    private readonly editor: TemplateEditorPage,
    private readonly forms: PageForms,
    private readonly list: TemplateListPage,
    private readonly page: TemplatePage,
    private readonly words: TemplateWordsPage,
    private readonly work: TemplateWork,
  ) {}

  @Get()
  @Permits('template.read')
  async all(@CurrentExchange() exchange: Exchange) {
    await this.forms.show(exchange, await this.list.all(exchange.call));
  }

  @Get('angaben')
  @Permits('template.read')
  async saying(@CurrentExchange() exchange: Exchange) {
    await this.forms.show(exchange, await this.words.of(exchange.call));
  }

  @Get('neu')
  @Permits('template.change')
  async copy(@CurrentExchange() exchange: Exchange, @Query() input: NewTemplatePageInput) {
    await this.forms.show(exchange, await this.list.copy(exchange.call, input));
  }

  @Post('neu')
  @Permits('template.change')
  create(@CurrentExchange() exchange: Exchange, @Body() form: Form) {
    const again = () => this.list.copy(exchange.call, {}, form);
    return this.forms.submit(exchange, form, again, (call) => this.work.create(call, form));
  }

  @Get(':template')
  @Permits('template.read')
  async one(@CurrentExchange() exchange: Exchange, @Param('template') key: string) {
    await this.forms.show(exchange, await this.page.of(exchange.call, key));
  }

  @Get(':template/vergleich')
  @Permits('template.read')
  async compare(
    @CurrentExchange() exchange: Exchange,
    @Param('template') key: string,
    @Query() input: CompareInput,
  ) {
    await this.forms.show(exchange, await this.comparison.of(exchange.call, key, input));
  }

  @Post(':template/schritte/:step')
  @Permits('template.release')
  take(
    @CurrentExchange() exchange: Exchange,
    @Param('template') key: string,
    @Param('step') step: string,
    @Body() form: Form,
  ) {
    const again = () => this.page.of(exchange.call, key, form);
    return this.forms.submit(exchange, form, again, (call) =>
      this.work.take(call, key, step, form),
    );
  }

  @Get(':template/bearbeiten')
  @Permits('template.change')
  async write(@CurrentExchange() exchange: Exchange, @Param('template') key: string) {
    allowFrames(exchange.reply);
    await this.forms.show(exchange, await this.editor.of(exchange.call, key));
  }

  @Post(':template/bearbeiten')
  @Permits('template.change')
  save(@CurrentExchange() exchange: Exchange, @Param('template') key: string, @Body() form: Form) {
    allowFrames(exchange.reply);
    return this.forms.submit(
      exchange,
      form,
      (problem) => this.editor.of(exchange.call, key, form, problem),
      (call) => this.work.save(call, key, form),
    );
  }

  /** A file of one's own takes the place of the text; nothing is kept yet. */
  @Post(':template/datei')
  @Permits('template.change')
  async load(@CurrentExchange() exchange: Exchange, @Param('template') key: string) {
    allowFrames(exchange.reply);
    const again = (fields: Form | undefined, problem: DomainError) =>
      this.editor.of(exchange.call, key, fields, problem);
    let form: UploadedForm;
    try {
      form = await uploadedForm(exchange.request, UPLOAD);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const fields = error instanceof FileTooLarge ? error.fields : undefined;
      return this.forms.show(exchange, await again(fields, error), error);
    }
    const { fields, file } = form;
    // The draft stays: what was loaded is not saved yet.
    const sent = { ...fields, entwurf: '' };
    return this.forms.submit(
      exchange,
      sent,
      (problem) => again(fields, problem),
      async (call) => this.editor.of(call, key, await this.work.load(call, fields, file?.bytes)),
    );
  }

  /** The version that was written last, inside the page where it is written. */
  @Get(':template/vorschau')
  @Permits('template.change')
  preview(
    @CurrentCall() call: Call,
    @Param('template') key: string,
    @Query() input: PreviewInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return framed(reply, () => this.work.preview(call, key, input));
  }

  /** What has been typed so far; nothing is kept. */
  @Post(':template/vorschau')
  @Permits('template.change')
  tryOut(
    @CurrentExchange() exchange: Exchange,
    @Param('template') key: string,
    @Body() form: Form,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return framed(reply, () => {
      this.forms.check(exchange, form);
      return this.work.tryOut(exchange.call, key, form);
    });
  }
}

/** Letters take up to four bytes. */
const LONGEST_BYTES = 4 * LONGEST_SOURCE;

const UPLOAD = {
  most: LONGEST_BYTES,
  // What was typed so far comes along, and comes back even where the file is a wrong one.
  field: LONGEST_BYTES,
  whole: 50_000_000,
  tooLarge: `Diese Datei ist zu groß für ein Muster: Erlaubt sind ${LONGEST_SOURCE.toLocaleString('de-DE')} Zeichen.`,
};

/** In the frame stands the paper or what is wrong; the page around it stays. */
async function framed(reply: FastifyReply, work: () => Promise<string>): Promise<string> {
  void reply
    .header('content-security-policy', htmlPolicy("'self'"))
    .header('cache-control', 'no-store');
  try {
    const html = await work();
    void reply.type('text/html; charset=utf-8');
    return html;
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'NOT_FOUND') throw error;
    void reply.type('text/html; charset=utf-8').status(error.status);
    return problemPage(error);
  }
}

function allowFrames(reply: FastifyReply): void {
  const policy = String(reply.getHeader('content-security-policy'));
  void reply.header('content-security-policy', `${policy};frame-src 'self'`);
}
