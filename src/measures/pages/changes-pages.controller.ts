import { Get, Query } from '@nestjs/common';
import { type Exchange, PageForms } from '../../auth/page-forms.js';
import { CurrentExchange, Pages } from '../../auth/page.js';
import { Permits } from '../../auth/permits.js';
import { sendCsv } from '../../web/csv.js';
import { ChangesPage } from './changes.page.js';
import type { Query as Asked } from './list-state.js';

@Pages('aenderungen')
@Permits('measure.read')
export class ChangesPagesController {
  constructor(
    private readonly forms: PageForms,
    private readonly page: ChangesPage,
  ) {}

  @Get()
  async changes(@CurrentExchange() exchange: Exchange, @Query() query: Asked) {
    const { call, request, reply } = exchange;
    if (query.format === 'csv')
      return sendCsv(reply, 'aenderungen', await this.page.csv(call, query));
    return this.forms.show(exchange, ...(await this.page.of(call, query, request.url)));
  }
}
