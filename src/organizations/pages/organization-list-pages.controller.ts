import { Body, Get, Post, Query } from '@nestjs/common';
import { CurrentExchange, Pages } from '../../auth/page.js';
import { type Exchange, type Form, PageForms, typed } from '../../auth/page-forms.js';
import { Permits } from '../../auth/permits.js';
import { sendCsv } from '../../web/csv.js';
import { readForm } from '../../web/form-input.js';
import { Home } from '../home.js';
import { OrganizationCreation } from '../organization-creation.js';
import { NewOrganizationInput } from '../organization.input.js';
import { OrganizationListPage } from './organization-list.page.js';

const FIELDS = [
  'name',
  'shortName',
  'classification',
  'parent',
  'startDate',
  'seat',
  'note',
  'source',
];

@Permits('organization.change')
@Pages()
export class OrganizationListPagesController {
  constructor(
    private readonly creation: OrganizationCreation,
    private readonly forms: PageForms,
    private readonly home: Home,
    private readonly page: OrganizationListPage,
  ) {}

  @Get('organisationen')
  async list(@CurrentExchange() exchange: Exchange, @Query() query: Form) {
    const { call, reply } = exchange;
    if (query.format === 'csv')
      return sendCsv(reply, 'organisationen', await this.page.csv(call, query));
    await this.forms.show(exchange, await this.page.list(call, query));
  }

  @Get('organisationen/neu')
  async begin(@CurrentExchange() exchange: Exchange) {
    await this.forms.show(exchange, await this.page.forNew(exchange.call));
  }

  @Post('organisationen/neu')
  create(@CurrentExchange() exchange: Exchange, @Body() form: Form) {
    const again = () => this.page.forNew(exchange.call, form);
    return this.forms.submit(exchange, form, again, async (call) => {
      const stated = Object.fromEntries(FIELDS.map((field) => [field, typed(form, field)]));
      const input = await readForm(NewOrganizationInput, stated);
      const { key } = await this.creation.create(call, await this.home.key(call), input);
      return { to: `/organisationen/${key}`, notice: { text: `„${input.name}“ ist angelegt.` } };
    });
  }
}
