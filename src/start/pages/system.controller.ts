import { Get } from '@nestjs/common';
import { CurrentExchange, Pages } from '../../auth/page.js';
import { type Exchange, PageForms } from '../../auth/page-forms.js';
import { Permits } from '../../auth/permits.js';
import { SystemPage } from './system.page.js';

@Permits('account.manage')
@Pages('verwaltung/system')
export class SystemPagesController {
  constructor(
    private readonly forms: PageForms,
    private readonly page: SystemPage,
  ) {}

  @Get()
  async show(@CurrentExchange() exchange: Exchange) {
    await this.forms.show(exchange, await this.page.page(exchange.call));
  }
}
