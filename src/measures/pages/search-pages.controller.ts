import { Get, Query } from '@nestjs/common';
import { type Exchange, PageForms } from '../../auth/page-forms.js';
import { CurrentExchange, Pages } from '../../auth/page.js';
import { Permits } from '../../auth/permits.js';
import type { Query as Asked } from './list-state.js';
import { SearchPage } from './search.page.js';

@Pages('suche')
@Permits('measure.read')
export class SearchPagesController {
  constructor(
    private readonly forms: PageForms,
    private readonly page: SearchPage,
  ) {}

  @Get()
  async search(@CurrentExchange() exchange: Exchange, @Query() query: Asked) {
    const { call, request } = exchange;
    return this.forms.show(exchange, await this.page.of(call, query, request.url));
  }
}
