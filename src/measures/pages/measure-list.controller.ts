import { Get, Query } from '@nestjs/common';
import { type Exchange, PageForms } from '../../auth/page-forms.js';
import { CurrentExchange, Pages } from '../../auth/page.js';
import { Permits } from '../../auth/permits.js';
import { sendCsv } from '../../web/csv.js';
import type { Query as Asked } from './list-state.js';
import { MeasureListPage } from './measure-list.page.js';

@Pages('massnahmen')
@Permits('measure.read')
export class MeasureListController {
  constructor(
    private readonly forms: PageForms,
    private readonly page: MeasureListPage,
  ) {}

  @Get()
  async list(@CurrentExchange() exchange: Exchange, @Query() query: Asked) {
    const { call, request, reply } = exchange;
    if (query.format === 'csv')
      return sendCsv(reply, 'massnahmen', await this.page.csv(call, query));
    return this.forms.show(exchange, ...(await this.page.of(call, query, request.url)));
  }
}
