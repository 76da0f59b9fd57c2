import { Get, Param, Query } from '@nestjs/common';
import { type Exchange, PageForms } from '../../auth/page-forms.js';
import { CurrentExchange, Pages } from '../../auth/page.js';
import { Permits } from '../../auth/permits.js';
import { sendCsv } from '../../web/csv.js';
import type { Query as Asked } from './list-state.js';
import { MeasurePage } from './measure.page.js';

@Pages('massnahmen')
@Permits('measure.read')
export class MeasurePageController {
  constructor(
    private readonly forms: PageForms,
    private readonly page: MeasurePage,
  ) {}

  @Get(':number')
  async one(
    @CurrentExchange() exchange: Exchange,
    @Param('number') number: string,
    @Query() query: Asked,
  ) {
    const { call, reply } = exchange;
    if (query.format === 'csv')
      return sendCsv(reply, 'verlauf', await this.page.csv(call, number, query));
    return this.forms.show(exchange, await this.page.of(call, number, query));
  }
}
