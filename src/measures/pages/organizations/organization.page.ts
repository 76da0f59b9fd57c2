import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Call } from '../../../auth/call.js';
import type { Form, FormPage } from '../../../auth/page-forms.js';
import { Clock } from '../../../config/clock.js';
import { Database } from '../../../database/database.js';
import { Home } from '../../../organizations/home.js';
import { Organization } from '../../../organizations/organization.entity.js';
import { OrganizationDirectory } from '../../../organizations/organization-directory.js';
import { dayOf } from '../../../texts/days.js';
import { PartialDate } from '../../../texts/partial-date.js';
import { Measure } from '../../measure.entity.js';

const OPEN = { archivedAt: IsNull(), mergedIntoId: IsNull(), supersededById: IsNull() };
const BREADCRUMB = [{ text: 'Organisationen', href: '/organisationen' }];

/** An organization with what it leads, and the forms for renaming and dissolving it. */
@Injectable()
export class OrganizationPage {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly directory: OrganizationDirectory,
    private readonly home: Home,
  ) {}

  async of(call: Call, key: string): Promise<FormPage> {
    return this.page(call, key, 'organisation', ({ name }) => name, BREADCRUMB);
  }

  /** @param form what was typed so far */
  async forRenaming(call: Call, key: string, form?: Form): Promise<FormPage> {
    const page = await this.below(call, key, 'umbenennen', 'umbenennen');
    const { organization, today } = page.view;
    const { name, shortName } = organization;
    return { ...page, view: { ...page.view, typed: form ?? { name, shortName, from: today } } };
  }

  /** @param form what was typed so far */
  async forDissolving(call: Call, key: string, form: Form = {}): Promise<FormPage> {
    const page = await this.below(call, key, 'aufloesen', 'auflösen');
    const now = dayOf(this.clock.now());
    const all = await this.directory.all(call, await this.home.key(call), now);
    const successors = all
      .filter((one) => one.key !== key && one.endDate === null)
      .map((one) => ({ code: one.key, label: one.name }))
      .sort((one, other) => one.label.localeCompare(other.label, 'de'));
    return { ...page, view: { ...page.view, typed: form, successors } };
  }

  private below(call: Call, key: string, template: string, verb: string) {
    return this.page(
      call,
      key,
      template,
      ({ name }) => `${name} ${verb}`,
      (name) => [...BREADCRUMB, { text: name, href: `/organisationen/${key}` }],
    );
  }

  private async page(
    call: Call,
    key: string,
    template: string,
    title: (organization: { name: string }) => string,
    breadcrumb: typeof BREADCRUMB | ((name: string) => typeof BREADCRUMB),
  ) {
    const organization = await this.directory.one(call, await this.home.key(call), key);
    const led = await this.openMeasuresOf(call, key);
    return {
      template: `organisationen/${template}.hbs`,
      view: {
        title: title(organization),
        breadcrumb: typeof breadcrumb === 'function' ? breadcrumb(organization.name) : breadcrumb,
        styles: ['organisationen', 'bearbeiten'],
        labels: LABELS,
        organization: {
          ...organization,
          members: organization.members.map((seat) => ({
            ...seat,
            since: inWords(seat.startDate),
            until: inWords(seat.endDate),
          })),
        },
        since: inWords(organization.startDate),
        until: inWords(organization.endDate),
        led,
        today: dayOf(this.clock.now()),
      },
    };
  }

  private async openMeasuresOf({ actor }: Call, key: string) {
    const bodyId = actor.bodyId ?? '';
    const { read } = this.database;
    const found = await read.findOneBy(Organization, { bodyId, key });
    return read.find(Measure, {
      select: { number: true, title: true },
      where: { bodyId, leadId: found?.id ?? '', ...OPEN },
      order: { number: 'ASC' },
    });
  }
}

const inWords = (date: string | null): string | null => date && PartialDate.parse(date).text;

const LABELS = {
  name: 'Neuer Name',
  shortName: 'Neue Kurzform',
  from: 'Heißt so seit',
  on: 'Letzter Tag',
  successor: 'Nachfolge',
};
