import { Body, Get, Param, Post } from '@nestjs/common';
import { CurrentExchange, Pages } from '../../auth/page.js';
import { type Exchange, type Form, PageForms } from '../../auth/page-forms.js';
import { Permits } from '../../auth/permits.js';
import { readForm } from '../../web/form-input.js';
import { Deputies } from '../deputies.js';
import { requiredAccount } from './required-account.js';
import { DeputyInput } from '../user.input.js';
import { DeputyPage, typedDeputy } from './deputy.page.js';

const HERE = '/verwaltung/vertretungen';

/** Who stands in for whom, for the whole county. */
@Permits('account.manage')
@Pages('verwaltung/vertretungen')
export class DeputyPagesController {
  constructor(
    private readonly deputies: Deputies,
    private readonly forms: PageForms,
    private readonly page: DeputyPage,
  ) {}

  @Get()
  async all(@CurrentExchange() exchange: Exchange) {
    await this.forms.show(exchange, await this.page.page(exchange.call));
  }

  @Post()
  add(@CurrentExchange() exchange: Exchange, @Body() form: Form) {
    const given = typedDeputy(form);
    const page = () => this.page.page(exchange.call, given);
    return this.forms.submit(exchange, form, page, async (call) => {
      const { user, ...input } = given;
      await this.deputies.add(call, requiredAccount(user), await readForm(DeputyInput, input));
      return { to: HERE, notice: { text: 'Die Vertretung ist eingetragen.' } };
    });
  }

  @Post(':id/:deputy/beenden')
  end(
    @CurrentExchange() exchange: Exchange,
    @Param('id') id: string,
    @Param('deputy') deputy: string,
    @Body() form: Form,
  ) {
    const page = () => this.page.page(exchange.call);
    return this.forms.submit(exchange, form, page, async (call) => {
      await this.deputies.end(call, id, deputy);
      return { to: HERE, notice: { text: 'Die Vertretung ist beendet.' } };
    });
  }
}
