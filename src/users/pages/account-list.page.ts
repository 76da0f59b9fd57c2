import { Injectable } from '@nestjs/common';
import type { Call } from '../../auth/call.js';
import type { FormPage } from '../../auth/page-forms.js';
import { ROLES } from '../../auth/role.js';
import { csv } from '../../web/csv.js';
import { readForm } from '../../web/form-input.js';
import { turningPages } from '../../web/page-links.js';
import { choices } from './choices.js';
import { UserListInput } from '../user-list.input.js';
import { ACCOUNT_STATES, type UserView } from '../user.view.js';
import { Users } from '../users.service.js';

/** The filter of the page, as its address spells it. */
export interface AccountQuery {
  readonly suche?: string;
  readonly rolle?: string;
  readonly zustand?: string;
  readonly seite?: string;
}

const PER_PAGE = 25;
const MOST = 200;
const BADGES = { INVITED: 'info', ACTIVE: 'success', DISABLED: 'warning', ERASED: 'danger' };

/** What `/verwaltung/konten` shows. */
@Injectable()
export class AccountListPage {
  constructor(private readonly users: Users) {}

  async page(call: Call, query: AccountQuery, url: string): Promise<FormPage> {
    const found = await this.users.page(call, await input(query, PER_PAGE));
    const { suche, rolle, zustand } = query;
    const view = {
      title: 'Konten',
      breadcrumb: [{ text: 'Verwaltung', href: '/verwaltung' }],
      wide: true,
      styles: ['verwaltung', 'karten'],
      filter: { suche, rolle, zustand },
      filtered: Boolean(suche ?? rolle ?? zustand),
      roles: choices(ROLES),
      states: choices(ACCOUNT_STATES),
      accounts: found.items.map((user) => ({ ...user, badge: BADGES[user.state.code] })),
      total: found.total,
      pages: turningPages(url, found),
      csv: csvAddress(url),
    };
    return { template: 'verwaltung/konten.hbs', view };
  }

  /** All that the filter finds, as a table. */
  async table(call: Call, query: AccountQuery): Promise<string> {
    const rows: UserView[] = [];
    for (let page = 1, more = true; more; page += 1) {
      const found = await this.users.page(
        call,
        await input({ ...query, seite: String(page) }, MOST),
      );
      rows.push(...found.items);
      more = page * MOST < found.total;
    }
    return csv(
      ['Anmeldename', 'Name', 'E-Mail', 'Funktion', 'Rollen', 'Zuständig für', 'Zustand'],
      rows.map((user) => [
        user.login,
        user.name,
        user.email,
        user.function,
        user.roles.map(({ label }) => label).join(', '),
        user.units.map(({ name }) => name).join(', '),
        user.state.label,
      ]),
    );
  }
}

/** An empty field of the filter asks for nothing. */
function input({ suche, rolle, zustand, seite }: AccountQuery, limit: number) {
  return readForm(UserListInput, {
    q: suche === '' ? undefined : suche,
    role: rolle === '' ? undefined : rolle,
    state: zustand === '' ? undefined : zustand,
    page: seite ?? 1,
    limit,
  });
}

function csvAddress(url: string): string {
  const [path = '', query = ''] = url.split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.delete('seite');
  parameters.set('format', 'csv');
  return `${path}?${parameters.toString()}`;
}
