import { Body, Get, Param, Post, Query } from '@nestjs/common';
import type { Call } from '../../auth/call.js';
import { CurrentExchange, Pages } from '../../auth/page.js';
import { type Exchange, type Form, PageForms, typed } from '../../auth/page-forms.js';
import { Permits } from '../../auth/permits.js';
import { sendCsv } from '../../web/csv.js';
import { readForm } from '../../web/form-input.js';
import { AccountLinks } from '../account-links.js';
import { AccountStatus } from '../account-status.js';
import { NewUserInput, UserChangeInput } from '../user.input.js';
import type { UserView } from '../user.view.js';
import { Users } from '../users.service.js';
import { AccountListPage, type AccountQuery } from './account-list.page.js';
import { AccountPage, typedAccount } from './account.page.js';

/** Accounts of the county: who may sign in and as what. */
@Permits('account.manage')
@Pages('verwaltung/konten')
export class AccountPagesController {
  constructor(
    private readonly forms: PageForms,
    private readonly links: AccountLinks,
    private readonly listPage: AccountListPage,
    private readonly page: AccountPage,
    private readonly status: AccountStatus,
    private readonly users: Users,
  ) {}

  @Get()
  async all(
    @CurrentExchange() exchange: Exchange,
    @Query() { format, ...query }: AccountQuery & { format?: string },
  ) {
    const { call, request, reply } = exchange;
    if (format === 'csv') return sendCsv(reply, 'konten', await this.listPage.table(call, query));
    return this.forms.show(exchange, await this.listPage.page(call, query, request.url));
  }

  @Get('neu')
  async fresh(@CurrentExchange() exchange: Exchange) {
    await this.forms.show(exchange, await this.page.fresh(exchange.call));
  }

  @Post()
  create(@CurrentExchange() exchange: Exchange, @Body() form: Form) {
    const given = typedAccount(form);
    const page = () => this.page.fresh(exchange.call, given);
    return this.forms.submit(exchange, form, page, async (call) => {
      const user = await this.users.create(call, await readForm(NewUserInput, { ...given }));
      return this.page.link(user, await this.links.create(again(call), user.id));
    });
  }

  @Get(':id')
  async one(@CurrentExchange() exchange: Exchange, @Param('id') id: string) {
    await this.forms.show(exchange, await this.page.one(exchange.call, id));
  }

  @Post(':id')
  change(@CurrentExchange() exchange: Exchange, @Param('id') id: string, @Body() form: Form) {
    const { login, ...given } = typedAccount(form);
    const page = () =>
      this.page.one(exchange.call, id, { login, ...given }, typed(form, 'fassung'));
    return this.forms.submit(exchange, form, page, async (call) => {
      await this.users.change(call, id, await readForm(UserChangeInput, given));
      return done(id, 'Gespeichert.');
    });
  }

  @Post(':id/link')
  link(@CurrentExchange() exchange: Exchange, @Param('id') id: string, @Body() form: Form) {
    return this.move(exchange, id, form, async (call) => {
      const link = await this.links.create(call, id);
      return this.page.link(await this.users.one(call, id), link);
    });
  }

  @Post(':id/sperren')
  disable(@CurrentExchange() exchange: Exchange, @Param('id') id: string, @Body() form: Form) {
    return this.move(exchange, id, form, async (call) => {
      const user = await this.status.disable(call, id);
      return done(id, `${user.login} kann sich nicht mehr anmelden.`, {
        text: 'Wieder entsperren',
        action: `/verwaltung/konten/${id}/entsperren`,
        fields: {},
      });
    });
  }

  @Post(':id/entsperren')
  enable(@CurrentExchange() exchange: Exchange, @Param('id') id: string, @Body() form: Form) {
    return this.move(exchange, id, form, async (call) => {
      const user = await this.status.enable(call, id);
      return done(id, `${user.login} kann sich wieder anmelden.`);
    });
  }

  @Get(':id/loeschen')
  async askErase(@CurrentExchange() exchange: Exchange, @Param('id') id: string) {
    await this.forms.show(exchange, await this.page.erasing(exchange.call, id));
  }

  @Post(':id/loeschen')
  erase(@CurrentExchange() exchange: Exchange, @Param('id') id: string, @Body() form: Form) {
    return this.move(exchange, id, form, async (call) => {
      await this.status.erase(call, id);
      return done(id, 'Die Person ist gelöscht.');
    });
  }

  /** A button on the page of the account. */
  private move(
    exchange: Exchange,
    id: string,
    form: Form,
    work: Parameters<PageForms['submit']>[3],
  ) {
    return this.forms.submit(exchange, form, () => this.page.one(exchange.call, id), work);
  }
}

/** The second thing one form does: under a key of its own, which comes again when the form does. */
const again = (call: Call): Call => ({
  ...call,
  idempotency: call.idempotency && { ...call.idempotency, key: `${call.idempotency.key}-link` },
});

interface Button {
  text: string;
  action: string;
  fields: Record<string, string>;
}

const done = (id: UserView['id'], text: string, button?: Button) => ({
  to: `/verwaltung/konten/${id}`,
  notice: { text, ...(button ? { button } : {}) },
});
