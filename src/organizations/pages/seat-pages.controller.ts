import { Body, Get, Param, Post } from '@nestjs/common';
import { CurrentExchange, Pages } from '../../auth/page.js';
import { type Exchange, type Form, PageForms } from '../../auth/page-forms.js';
import { Permits } from '../../auth/permits.js';
import { readForm } from '../../web/form-input.js';
import { Home } from '../home.js';
import { NewSeatInput, SeatChangeInput } from '../seat.input.js';
import { Seats } from '../seats.js';
import { SeatPage, statedSeat } from './seat.page.js';

/** Seats in groups: new ones, who has them, and their end. */
@Permits('organization.change')
@Pages()
export class SeatPagesController {
  constructor(
    private readonly forms: PageForms,
    private readonly home: Home,
    private readonly page: SeatPage,
    private readonly seats: Seats,
  ) {}

  @Get('organisationen/:organization/sitze/neu')
  async begin(@CurrentExchange() exchange: Exchange, @Param('organization') group: string) {
    await this.forms.show(exchange, await this.page.forNew(exchange.call, group));
  }

  @Post('organisationen/:organization/sitze/neu')
  create(
    @CurrentExchange() exchange: Exchange,
    @Param('organization') group: string,
    @Body() form: Form,
  ) {
    const again = () => this.page.forNew(exchange.call, group, form);
    return this.forms.submit(exchange, form, again, async (call) => {
      const input = await readForm(NewSeatInput, statedSeat(form));
      await this.seats.create(call, await this.home.key(call), group, input);
      return { to: `/organisationen/${group}#sitze`, notice: { text: 'Der Sitz ist angelegt.' } };
    });
  }

  @Get('sitze/:membership')
  async show(@CurrentExchange() exchange: Exchange, @Param('membership') key: string) {
    await this.forms.show(exchange, await this.page.forChanging(exchange.call, key));
  }

  @Post('sitze/:membership')
  change(
    @CurrentExchange() exchange: Exchange,
    @Param('membership') key: string,
    @Body() form: Form,
  ) {
    const again = () => this.page.forChanging(exchange.call, key, form);
    return this.forms.submit(exchange, form, again, async (call) => {
      const county = await this.home.key(call);
      const input = await readForm(SeatChangeInput, statedSeat(form));
      await this.seats.change(call, county, key, input);
      const { group } = await this.seats.one(call, county, key);
      const to = `/organisationen/${group.key}#sitze`;
      return { to, notice: { text: 'Der Sitz ist gespeichert.' } };
    });
  }
}
