import { Body, Get, Param, Post } from '@nestjs/common';
import { CurrentExchange, Pages } from '../../../auth/page.js';
import { type Exchange, type Form, PageForms } from '../../../auth/page-forms.js';
import { Permits } from '../../../auth/permits.js';
import { Home } from '../../../organizations/home.js';
import { RenditionBacklog } from '../../rendition-backlog.js';
import { OrdersPage } from './orders.page.js';

const PATH = 'verwaltung/auftraege';

/** The administration looks after documents that could not be made. */
@Permits('rendition.manage')
@Pages(PATH)
export class OrderPagesController {
  constructor(
    private readonly backlog: RenditionBacklog,
    private readonly forms: PageForms,
    private readonly home: Home,
    private readonly page: OrdersPage,
  ) {}

  @Get()
  async all(@CurrentExchange() exchange: Exchange) {
    await this.forms.show(exchange, await this.page.of(exchange.call));
  }

  @Post(':job/noch-einmal')
  retry(@CurrentExchange() exchange: Exchange, @Param('job') job: string, @Body() form: Form) {
    const again = () => this.page.of(exchange.call);
    return this.forms.submit(exchange, form, again, async (call) => {
      const { title } = await this.backlog.retry(call, await this.home.key(call), job);
      return { to: `/${PATH}`, notice: { text: `Wird noch einmal versucht: ${title}.` } };
    });
  }
}
