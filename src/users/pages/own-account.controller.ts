import { Body, Get, Param, Post } from '@nestjs/common';
import { ApiTokens } from '../../auth/api-tokens.js';
import { Cookies } from '../../auth/cookies.js';
import { readNewToken } from '../../auth/new-token.js';
import { OwnSessions } from '../../auth/own-sessions.js';
import { CurrentExchange, Pages } from '../../auth/page.js';
import { type Exchange, type Form, PageForms } from '../../auth/page-forms.js';
import { Permits } from '../../auth/permits.js';
import { readForm } from '../../web/form-input.js';
import { Deputies } from '../deputies.js';
import { DeputyInput } from '../user.input.js';
import { OwnAccountPage, typedOwn } from './own-account.page.js';

const HERE = '/konto';

/** Everybody's own account: where one is signed in, what programs may do, who stands in. */
@Permits('account.own')
@Pages('konto')
export class OwnAccountPagesController {
  constructor(
    private readonly cookies: Cookies,
    private readonly deputies: Deputies,
    private readonly forms: PageForms,
    private readonly page: OwnAccountPage,
    private readonly sessions: OwnSessions,
    private readonly tokens: ApiTokens,
  ) {}

  @Get()
  async show(@CurrentExchange() exchange: Exchange) {
    await this.forms.show(exchange, await this.page.page(exchange));
  }

  @Post('sitzungen/andere/beenden')
  endOthers(@CurrentExchange() exchange: Exchange, @Body() form: Form) {
    return this.submit(exchange, form, async (call) => {
      const current = this.cookies.read(exchange.request, 'session') ?? '';
      await this.sessions.endOthers(call, current);
      return told('Alle anderen Sitzungen sind beendet.');
    });
  }

  @Post('sitzungen/:id/beenden')
  end(@CurrentExchange() exchange: Exchange, @Param('id') id: string, @Body() form: Form) {
    return this.submit(exchange, form, async (call) => {
      await this.sessions.end(call, id);
      return told('Die Sitzung ist beendet.');
    });
  }

  @Post('zugriffsschluessel')
  createToken(@CurrentExchange() exchange: Exchange, @Body() form: Form) {
    return this.submit(exchange, form, async (call) => {
      const { name, scopes, days } = typedOwn(form);
      const input = await readNewToken({ name, scopes, days });
      return this.page.token(await this.tokens.create(call, call.actor, input));
    });
  }

  @Post('zugriffsschluessel/:id/widerrufen')
  revokeToken(@CurrentExchange() exchange: Exchange, @Param('id') id: string, @Body() form: Form) {
    return this.submit(exchange, form, async (call) => {
      await this.tokens.revoke(call, id);
      return told('Der Zugriffsschlüssel gilt nicht mehr.');
    });
  }

  @Post('vertretungen')
  @Permits('deputy.manage')
  addDeputy(@CurrentExchange() exchange: Exchange, @Body() form: Form) {
    return this.submit(exchange, form, async (call) => {
      const { login, from, to } = typedOwn(form);
      const input = await readForm(DeputyInput, { login, from, to });
      await this.deputies.add(call, call.actor.userId ?? '', input);
      return told('Ihre Vertretung ist eingetragen.');
    });
  }

  @Post('vertretungen/:id/beenden')
  @Permits('deputy.manage')
  endDeputy(@CurrentExchange() exchange: Exchange, @Param('id') id: string, @Body() form: Form) {
    return this.submit(exchange, form, async (call) => {
      await this.deputies.end(call, call.actor.userId ?? '', id);
      return told('Ihre Vertretung ist beendet.');
    });
  }

  private submit(exchange: Exchange, form: Form, work: Parameters<PageForms['submit']>[3]) {
    const page = () => this.page.page(exchange, typedOwn(form));
    return this.forms.submit(exchange, form, page, work);
  }
}

const told = (text: string) => ({ to: HERE, notice: { text } });
