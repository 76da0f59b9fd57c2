import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentExchange, Pages } from '../../../auth/page.js';
import { type Exchange, type Form, PageForms } from '../../../auth/page-forms.js';
import { Permits } from '../../../auth/permits.js';
import { sendCsv } from '../../../web/csv.js';
import { Acceptance } from './acceptance.js';
import { AcceptancePage } from './acceptance.page.js';
import { reportsAsCsv } from './reports-as-csv.js';
import { AcceptanceListInput } from './acceptance-list.input.js';

/** Accepting what the units have reported, or giving it back. */
@Permits('report.decide')
@Pages('annahme')
export class AcceptancePagesController {
  constructor(
    private readonly acceptance: Acceptance,
    private readonly forms: PageForms,
    private readonly page: AcceptancePage,
  ) {}

  @Get()
  async queue(@CurrentExchange() exchange: Exchange, @Query() input: AcceptanceListInput) {
    if (input.format !== 'csv')
      return this.forms.show(exchange, await this.page.queue(exchange, input));
    const reports = await this.page.all(exchange.call, input.stand);
    await sendCsv(exchange.reply, 'annahme', reportsAsCsv(reports));
  }

  @Get(':report')
  async one(@CurrentExchange() exchange: Exchange, @Param('report') id: string) {
    await this.forms.show(exchange, await this.page.one(exchange.call, id));
  }

  @Post(':report/annehmen')
  accept(@CurrentExchange() exchange: Exchange, @Param('report') id: string, @Body() form: Form) {
    const again = () => this.page.one(exchange.call, id);
    return this.forms.submit(exchange, form, again, (call) =>
      this.acceptance.accept(call, id, form),
    );
  }

  @Post(':report/zurueckgeben')
  return(@CurrentExchange() exchange: Exchange, @Param('report') id: string, @Body() form: Form) {
    const again = async () => {
      const page = await this.page.one(exchange.call, id);
      return { ...page, view: { ...page.view, comment: form.comment } };
    };
    return this.forms.submit(exchange, form, again, (call) =>
      this.acceptance.return(call, id, form),
    );
  }
}
