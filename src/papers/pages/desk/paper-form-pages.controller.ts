import { Body, Get, Param, Post } from '@nestjs/common';
import { CurrentExchange, Pages } from '../../../auth/page.js';
import { type Exchange, type Form, PageForms } from '../../../auth/page-forms.js';
import { Permits } from '../../../auth/permits.js';
import { asksForRows } from '../../../measures/pages/editing/form-entries.js';
import { ChangedPaper } from './changed-paper.js';
import { PaperFormPage } from './paper-form.page.js';

/** Writing a draft: its frame and its text. */
@Permits('paper.prepare')
@Pages('vorlagen/:paper/angaben')
export class PaperFormPagesController {
  constructor(
    private readonly changed: ChangedPaper,
    private readonly form: PaperFormPage,
    private readonly forms: PageForms,
  ) {}

  @Get()
  async show(@CurrentExchange() exchange: Exchange, @Param('paper') key: string) {
    await this.forms.show(exchange, await this.form.of(exchange.call, key));
  }

  @Post()
  async change(
    @CurrentExchange() exchange: Exchange,
    @Param('paper') key: string,
    @Body() form: Form,
  ) {
    if (asksForRows(form))
      return this.forms.show(exchange, await this.form.of(exchange.call, key, form));
    return this.forms.submit(
      exchange,
      form,
      (problem) => this.form.of(exchange.call, key, form, problem),
      (call) => this.changed.change(call, key, form),
    );
  }
}
