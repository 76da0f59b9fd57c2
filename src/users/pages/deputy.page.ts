import { Injectable } from '@nestjs/common';
import type { Call } from '../../auth/call.js';
import { type Form, type FormPage, typed } from '../../auth/page-forms.js';
import { permits } from '../../auth/permissions.js';
import { DeputyChoices } from '../deputy-choices.js';

const LABELS = { user: 'Wer wird vertreten?', login: 'Wer vertritt?', from: 'Vom', to: 'Bis' };

/** What can be typed about somebody standing in for another. */
export const typedDeputy = (form: Form) => ({
  user: typed(form, 'user'),
  login: typed(form, 'login'),
  from: typed(form, 'from'),
  to: typed(form, 'to'),
});

/** What `/verwaltung/vertretungen` shows. */
@Injectable()
export class DeputyPage {
  constructor(private readonly choices: DeputyChoices) {}

  async page(call: Call, given: Partial<ReturnType<typeof typedDeputy>> = {}): Promise<FormPage> {
    const { accounts, deputies } = await this.choices.ofCounty(call);
    const reporting = accounts.filter(({ roles }) =>
      roles.some((role) => permits('report.submit', role)),
    );
    const view = {
      title: 'Vertretungen',
      breadcrumb: [{ text: 'Verwaltung', href: '/verwaltung' }],
      styles: ['verwaltung'],
      labels: LABELS,
      typed: given,
      deputies,
      represented: reporting.map(({ id, login, function: post }) => ({
        code: id,
        label: `${post} (${login})`,
      })),
      standIns: reporting.map(({ login, function: post }) => ({
        code: login,
        label: `${post} (${login})`,
      })),
    };
    return { template: 'verwaltung/vertretungen.hbs', view };
  }
}
