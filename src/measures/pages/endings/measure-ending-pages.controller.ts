import { Body, Get, Param, Post } from '@nestjs/common';
import { CurrentExchange, Pages } from '../../../auth/page.js';
import { type Exchange, type Form, PageForms } from '../../../auth/page-forms.js';
import { Permits } from '../../../auth/permits.js';
import { EndedMeasures } from './ended-measures.js';
import { MeasureEndingPage } from './measure-ending.page.js';

/** Archiving measures, merging them into others, and replacing them by others. */
@Permits('measure.end')
@Pages('massnahmen/:number')
export class MeasureEndingPagesController {
  constructor(
    private readonly ended: EndedMeasures,
    private readonly forms: PageForms,
    private readonly page: MeasureEndingPage,
  ) {}

  @Get('beenden')
  async show(@CurrentExchange() exchange: Exchange, @Param('number') number: string) {
    await this.forms.show(exchange, await this.page.of(exchange.call, number));
  }

  @Post('beenden')
  end(@CurrentExchange() exchange: Exchange, @Param('number') number: string, @Body() form: Form) {
    const again = () => this.page.of(exchange.call, number, form);
    return this.forms.submit(exchange, form, again, (call) => this.ended.end(call, number, form));
  }

  @Post('wieder-oeffnen')
  reopen(
    @CurrentExchange() exchange: Exchange,
    @Param('number') number: string,
    @Body() form: Form,
  ) {
    const again = () => this.page.of(exchange.call, number, form);
    return this.forms.submit(exchange, form, again, (call) =>
      this.ended.reopen(call, number, form),
    );
  }
}
