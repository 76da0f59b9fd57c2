import { Get, Query } from '@nestjs/common';
import { type Exchange, PageForms } from '../../auth/page-forms.js';
import { CurrentExchange, Pages } from '../../auth/page.js';
import { Permits } from '../../auth/permits.js';
import type { Query as Asked } from './list-state.js';
import { OverviewPage } from './overview.page.js';

@Pages('uebersicht')
@Permits('quality.read')
export class OverviewController {
  constructor(
    private readonly forms: PageForms,
    private readonly page: OverviewPage,
  ) {}

  @Get()
  async overview(@CurrentExchange() exchange: Exchange, @Query() query: Asked) {
    return this.forms.show(exchange, await this.page.of(exchange.call, query));
  }

  @Get('stand.svg')
  async chart(@CurrentExchange() { call, reply }: Exchange, @Query() query: Asked) {
    const picture = await this.page.chart(call, query);
    await reply.header('cache-control', 'no-store').type('image/svg+xml').send(picture);
  }
}
