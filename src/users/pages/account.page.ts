import { Injectable } from '@nestjs/common';
import type { Call } from '../../auth/call.js';
import { type Form, type FormPage, ticked, typed } from '../../auth/page-forms.js';
import { ROLES } from '../../auth/role.js';
import { choices } from './choices.js';
import type { AccountLink } from '../account-links.js';
import { UnitChoices } from '../unit-choices.js';
import type { UserView } from '../user.view.js';
import { Users } from '../users.service.js';

/** What can be typed about an account. */
export interface TypedAccount {
  readonly login: string;
  readonly name: string;
  readonly email: string;
  readonly function: string;
  readonly roles: readonly string[];
  readonly units: readonly string[];
}

const EMPTY: TypedAccount = { login: '', name: '', email: '', function: '', roles: [], units: [] };
const LABELS = {
  login: 'Anmeldename',
  name: 'Name',
  email: 'E-Mail',
  function: 'Funktion',
  roles: 'Rollen',
  units: 'Zuständig für',
};
const TRAIL = [{ text: 'Verwaltung', href: '/verwaltung' }];
const TRAIL_OF_ONE = [...TRAIL, { text: 'Konten', href: '/verwaltung/konten' }];

export const typedAccount = (form: Form): TypedAccount => ({
  login: typed(form, 'login').trim(),
  name: typed(form, 'name').trim(),
  email: typed(form, 'email').trim(),
  function: typed(form, 'function').trim(),
  roles: ticked(form, 'roles'),
  units: ticked(form, 'units'),
});

/** What the pages about one account show. */
@Injectable()
export class AccountPage {
  constructor(
    private readonly units: UnitChoices,
    private readonly users: Users,
  ) {}

  async fresh(call: Call, given: TypedAccount = EMPTY): Promise<FormPage> {
    const view = {
      ...(await this.fields(call, given)),
      title: 'Konto anlegen',
      breadcrumb: TRAIL_OF_ONE,
    };
    return { template: 'verwaltung/konto-neu.hbs', view };
  }

  /** @param given what was typed, where it was refused; the version stays the one the form has shown */
  async one(call: Call, id: string, given?: TypedAccount, version?: string): Promise<FormPage> {
    const user = await this.users.one(call, id);
    const view = {
      ...(await this.fields(call, given ?? typedOf(user))),
      title: user.login,
      breadcrumb: TRAIL_OF_ONE,
      user,
      version: version ?? String(user.version),
      invited: user.state.code === 'INVITED',
      disabled: user.state.code === 'DISABLED',
      erased: user.state.code === 'ERASED',
    };
    return { template: 'verwaltung/konto.hbs', view };
  }

  async erasing(call: Call, id: string): Promise<FormPage> {
    const user = await this.users.one(call, id);
    const breadcrumb = [...TRAIL_OF_ONE, { text: user.login, href: `/verwaltung/konten/${id}` }];
    const view = { title: 'Person löschen', breadcrumb, styles: ['verwaltung'], user };
    return { template: 'verwaltung/konto-loeschen.hbs', view };
  }

  /** Shown once: the secret in the link is kept nowhere. */
  link(user: UserView, link: AccountLink): FormPage {
    const first = user.state.code === 'INVITED';
    const title = first ? 'Einladung' : 'Link für ein neues Passwort';
    const breadcrumb = [
      ...TRAIL_OF_ONE,
      { text: user.login, href: `/verwaltung/konten/${user.id}` },
    ];
    const view = { title, breadcrumb, styles: ['verwaltung'], user, link, first };
    return { template: 'verwaltung/konto-link.hbs', view };
  }

  private async fields(call: Call, given: TypedAccount) {
    const units = await this.units.all(call);
    return {
      styles: ['verwaltung'],
      labels: LABELS,
      typed: given,
      roleChoices: choices(ROLES),
      unitChoices: units,
    };
  }
}

const typedOf = (user: UserView): TypedAccount => ({
  login: user.login,
  name: user.name ?? '',
  email: user.email ?? '',
  function: user.function,
  roles: user.roles.map(({ code }) => code),
  units: user.units.map(({ key }) => key),
});
