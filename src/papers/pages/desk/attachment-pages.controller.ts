import { Body, Get, Param, Post } from '@nestjs/common';
import { CurrentExchange, Pages } from '../../../auth/page.js';
import { type Exchange, type Form, PageForms, typed } from '../../../auth/page-forms.js';
import { Permits } from '../../../auth/permits.js';
import { Home } from '../../../organizations/home.js';
import { DomainError } from '../../../texts/domain-error.js';
import { readForm } from '../../../web/form-input.js';
import { invalidInput } from '../../../web/input.js';
import { type UploadedForm, uploadedForm } from '../../../web/uploads.js';
import { AttachmentChangeInput, NewAttachmentInput } from '../../attachments/attachment.input.js';
import { LIMITS, TOO_LARGE } from '../../attachments/attachment-words.js';
import { Attachments } from '../../attachments/attachments.js';
import { AttachmentsPage } from './attachments.page.js';
import { deskPath } from './desk-papers.js';

/** The files that belong to a draft. */
@Permits('paper.prepare')
@Pages('vorlagen/:paper/anlagen')
export class AttachmentPagesController {
  constructor(
    private readonly attachments: Attachments,
    private readonly forms: PageForms,
    private readonly home: Home,
    private readonly page: AttachmentsPage,
  ) {}

  @Get()
  @Permits('paper.read_draft')
  async show(@CurrentExchange() exchange: Exchange, @Param('paper') key: string) {
    await this.forms.show(exchange, await this.page.of(exchange.call, key));
  }

  @Post()
  async add(@CurrentExchange() exchange: Exchange, @Param('paper') key: string) {
    let form: UploadedForm;
    try {
      const limits = { most: LIMITS.file, tooLarge: TOO_LARGE };
      form = await uploadedForm(exchange.request, limits);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return this.forms.show(exchange, await this.page.of(exchange.call, key), error);
    }
    const { fields, file } = form;
    const again = () => this.page.of(exchange.call, key, fields);
    return this.forms.submit(exchange, fields, again, async (call) => {
      if (!file) throw invalidInput([{ field: 'file', message: 'Bitte wählen Sie eine Datei.' }]);
      const input = await readForm(NewAttachmentInput, {
        title: typed(fields, 'title'),
        manner: typed(fields, 'manner'),
        edition: typed(fields, 'edition'),
      });
      const place = { body: await this.home.key(call), paper: key };
      await this.attachments.add(call, place, input, () => Promise.resolve(file.bytes));
      return this.wayBack(key, 'Die Anlage ist geprüft und gespeichert.');
    });
  }

  @Get(':attachment')
  async one(
    @CurrentExchange() exchange: Exchange,
    @Param('paper') key: string,
    @Param('attachment') id: string,
  ) {
    await this.forms.show(exchange, await this.page.one(exchange.call, key, id));
  }

  @Post(':attachment')
  change(
    @CurrentExchange() exchange: Exchange,
    @Param('paper') key: string,
    @Param('attachment') id: string,
    @Body() form: Form,
  ) {
    const again = () => this.page.one(exchange.call, key, id, form);
    return this.forms.submit(exchange, form, again, async (call) => {
      const input = await readForm(AttachmentChangeInput, {
        title: typed(form, 'title'),
        manner: typed(form, 'manner'),
        edition: typed(form, 'edition'),
        position: Number(typed(form, 'position')),
      });
      const place = { body: await this.home.key(call), paper: key };
      await this.attachments.change(call, place, id, input);
      return this.wayBack(key, 'Die Anlage ist geändert.');
    });
  }

  @Post(':attachment/entfernen')
  remove(
    @CurrentExchange() exchange: Exchange,
    @Param('paper') key: string,
    @Param('attachment') id: string,
    @Body() form: Form,
  ) {
    const again = () => this.page.one(exchange.call, key, id);
    return this.forms.submit(exchange, form, again, async (call) => {
      const place = { body: await this.home.key(call), paper: key };
      await this.attachments.remove(call, place, id);
      return this.wayBack(key, 'Die Anlage ist entfernt.');
    });
  }

  private wayBack(key: string, text: string) {
    return { to: deskPath({ key }, 'anlagen'), notice: { text } };
  }
}
