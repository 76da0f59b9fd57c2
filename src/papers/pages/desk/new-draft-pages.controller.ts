import { Body, Get, Post, Query } from '@nestjs/common';
import { CurrentExchange, Pages } from '../../../auth/page.js';
import { type Exchange, type Form, PageForms } from '../../../auth/page-forms.js';
import { Permits } from '../../../auth/permits.js';
import { inputOf } from '../workshop/workshop.js';
import { WorkshopInput } from '../workshop/workshop.input.js';
import { NewDraft } from './new-draft.js';
import { NewDraftPage } from './new-draft.page.js';

/** What was chosen in the workshop becomes a draft that is kept. */
@Permits('paper.prepare')
@Pages('vorlagen/neu/anlegen')
export class NewDraftPagesController {
  constructor(
    private readonly forms: PageForms,
    private readonly newDraft: NewDraft,
    private readonly page: NewDraftPage,
  ) {}

  @Get()
  async show(@CurrentExchange() exchange: Exchange, @Query() input: WorkshopInput) {
    await this.forms.show(exchange, await this.page.of(exchange.call, input));
  }

  @Post()
  async create(@CurrentExchange() exchange: Exchange, @Body() form: Form) {
    const input = await inputOf(form);
    const again = () => this.page.of(exchange.call, input, form);
    return this.forms.submit(exchange, form, again, (call) =>
      this.newDraft.create(call, input, form),
    );
  }
}
