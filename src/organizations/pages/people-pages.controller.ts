import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentExchange, Pages } from '../../auth/page.js';
import { type Exchange, type Form, PageForms } from '../../auth/page-forms.js';
import { Permits } from '../../auth/permits.js';
import { sendCsv } from '../../web/csv.js';
import { readForm } from '../../web/form-input.js';
import { Home } from '../home.js';
import { People } from '../people.js';
import { NewPersonInput, PersonChangeInput } from '../person.input.js';
import { PeoplePage, statedPerson } from './people.page.js';

/** Who there is in the county, and where they sit. */
@Permits('organization.change')
@Pages('personen')
export class PeoplePagesController {
  constructor(
    private readonly forms: PageForms,
    private readonly home: Home,
    private readonly page: PeoplePage,
    private readonly people: People,
  ) {}

  @Get()
  async list(@CurrentExchange() exchange: Exchange, @Query() { format }: Form) {
    const { call, reply } = exchange;
    if (format === 'csv') return sendCsv(reply, 'personen', await this.page.csv(call));
    await this.forms.show(exchange, await this.page.list(call));
  }

  @Get('neu')
  async begin(@CurrentExchange() exchange: Exchange) {
    await this.forms.show(exchange, this.page.forNew());
  }

  @Post('neu')
  create(@CurrentExchange() exchange: Exchange, @Body() form: Form) {
    return this.forms.submit(exchange, form, this.page.forNew(form), async (call) => {
      const input = await readForm(NewPersonInput, statedPerson(form));
      await this.people.create(call, await this.home.key(call), input);
      return { to: '/personen', notice: { text: `„${input.familyName}“ ist angelegt.` } };
    });
  }

  @Get(':person')
  async show(@CurrentExchange() exchange: Exchange, @Param('person') key: string) {
    await this.forms.show(exchange, await this.page.forChanging(exchange.call, key));
  }

  @Post(':person')
  change(@CurrentExchange() exchange: Exchange, @Param('person') key: string, @Body() form: Form) {
    const again = () => this.page.forChanging(exchange.call, key, form);
    return this.forms.submit(exchange, form, again, async (call) => {
      const input = await readForm(PersonChangeInput, statedPerson(form));
      await this.people.change(call, await this.home.key(call), key, input);
      return { to: '/personen', notice: { text: 'Die Angaben sind gespeichert.' } };
    });
  }
}
