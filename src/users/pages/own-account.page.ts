import { Injectable } from '@nestjs/common';
import { Accounts } from '../../auth/accounts.js';
import { mayAtHome } from '../../auth/actor.js';
import { ApiTokens } from '../../auth/api-tokens.js';
import type { Call } from '../../auth/call.js';
import { Cookies } from '../../auth/cookies.js';
import { type Exchange, type Form, type FormPage, ticked, typed } from '../../auth/page-forms.js';
import { type Action, PERMISSIONS, permits } from '../../auth/permissions.js';
import { ROLES } from '../../auth/role.js';
import { Sessions } from '../../auth/sessions.js';
import { Clock } from '../../config/clock.js';
import { Deputies } from '../deputies.js';
import { DeputyChoices } from '../deputy-choices.js';

const LABELS = {
  name: 'Wofür',
  scopes: 'Was er darf',
  days: 'Gültig für Tage',
  login: 'Wer vertritt Sie?',
  from: 'Vom',
  to: 'Bis',
};
const STANDARD_DAYS = '90';

/** What can be typed on the page, in whichever of its forms. */
export const typedOwn = (form: Form) => ({
  name: typed(form, 'name').trim(),
  scopes: ticked(form, 'scopes'),
  days: typed(form, 'days'),
  login: typed(form, 'login'),
  from: typed(form, 'from'),
  to: typed(form, 'to'),
});

/** What `/konto` shows: everything somebody can see and end of their own access. */
@Injectable()
export class OwnAccountPage {
  constructor(
    private readonly accounts: Accounts,
    private readonly choices: DeputyChoices,
    private readonly clock: Clock,
    private readonly cookies: Cookies,
    private readonly deputies: Deputies,
    private readonly sessions: Sessions,
    private readonly tokens: ApiTokens,
  ) {}

  async page({ call, request }: Exchange, given?: ReturnType<typeof typedOwn>): Promise<FormPage> {
    const { actor } = call;
    const [profile, sessions, tokens, deputies] = await Promise.all([
      this.accounts.profile(actor.userId ?? ''),
      this.sessions.of(actor.userId ?? '', this.cookies.read(request, 'session')),
      this.tokens.own(call),
      this.ownDeputies(call),
    ]);
    const now = this.clock.now();
    const view = {
      title: 'Mein Konto',
      styles: ['verwaltung'],
      labels: LABELS,
      typed: given ?? { days: STANDARD_DAYS },
      profile,
      actor,
      roles: actor.roles.map((role) => ROLES[role]),
      sessions,
      severalSessions: sessions.length > 1,
      tokens: tokens.map((token) => ({ ...token, expired: token.expiresAt <= now })),
      scopes: (Object.keys(PERMISSIONS) as Action[])
        .filter((action) => mayAtHome(actor, action))
        .map((action) => ({ code: action, label: PERMISSIONS[action].label })),
      ...deputies,
    };
    return { template: 'konto/konto.hbs', view };
  }

  /** Shown once: the token itself is kept nowhere. */
  token(made: { name: string; token: string; expiresAt: Date }): FormPage {
    const breadcrumb = [{ text: 'Mein Konto', href: '/konto' }];
    const view = { title: 'Neuer Zugriffsschlüssel', breadcrumb, styles: ['verwaltung'], made };
    return { template: 'konto/zugriffsschluessel.hbs', view };
  }

  /** Whoever may be stood in for says by whom. */
  private async ownDeputies(call: Call) {
    const { actor } = call;
    if (!mayAtHome(actor, 'deputy.manage') || !actor.roles.includes('department_head')) return {};
    const [deputies, accounts] = await Promise.all([
      this.deputies.of(call, actor.userId ?? ''),
      this.choices.standIns(call),
    ]);
    const standIns = accounts
      .filter(({ roles }) => roles.some((role) => permits('report.submit', role)))
      .map(({ login, function: post }) => ({ code: login, label: post }))
      .sort((one, other) => one.label.localeCompare(other.label, 'de'));
    return { arrangesDeputy: true, deputies, standIns };
  }
}
