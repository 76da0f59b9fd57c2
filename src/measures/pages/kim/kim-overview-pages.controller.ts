import { Get, Query } from '@nestjs/common';
import { CurrentExchange, Pages } from '../../../auth/page.js';
import { type Exchange, PageForms } from '../../../auth/page-forms.js';
import { Permits } from '../../../auth/permits.js';
import { sendCsv } from '../../../web/csv.js';
import type { Query as Asked } from '../list-state.js';
import { KimOverviewPage } from './kim-overview.page.js';

@Permits('quality.read')
@Pages('kim')
export class KimOverviewPagesController {
  constructor(
    private readonly forms: PageForms,
    private readonly page: KimOverviewPage,
  ) {}

  @Get()
  async show(@CurrentExchange() exchange: Exchange, @Query() { stichtag, format }: Asked) {
    const { call, reply } = exchange;
    if (format === 'csv')
      return sendCsv(reply, 'angebotsluecken', await this.page.gapsAsCsv(call, stichtag));
    await this.forms.show(exchange, await this.page.of(call, stichtag));
  }
}
