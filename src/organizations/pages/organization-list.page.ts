import { Injectable } from '@nestjs/common';
import type { Call } from '../../auth/call.js';
import { type Form, type FormPage, typed } from '../../auth/page-forms.js';
import { Clock } from '../../config/clock.js';
import { dayOf } from '../../texts/days.js';
import { Home } from '../home.js';
import { ORGANIZATION_CLASSIFICATIONS } from '../organization-classification.js';
import { type ListedOrganization, OrganizationDirectory } from '../organization-directory.js';
import { organizationsAsCsv } from './organizations-as-csv.js';
import { named, organizationTree } from './organization-tree.js';

const BREADCRUMB = [{ text: 'Organisationen', href: '/organisationen' }];

/** The organizations of the county, and a new one. */
@Injectable()
export class OrganizationListPage {
  constructor(
    private readonly clock: Clock,
    private readonly directory: OrganizationDirectory,
    private readonly home: Home,
  ) {}

  /** @param query `q` words to look for, `alle` also those that are no more */
  async list(call: Call, query: Form): Promise<FormPage> {
    const { words, alsoFormer } = asked(query);
    const all = await this.organizations(call, alsoFormer);
    return {
      template: 'organisationen/liste.hbs',
      view: {
        title: 'Organisationen',
        styles: ['organisationen'],
        words,
        alsoFormer,
        asCsv: `/organisationen?${new URLSearchParams({ q: words, alle: alsoFormer ? 'ja' : '', format: 'csv' }).toString()}`,
        total: all.length,
        tree: organizationTree(all, words),
      },
    };
  }

  /** What the list shows, as a file. */
  async csv(call: Call, query: Form): Promise<string> {
    const { words, alsoFormer } = asked(query);
    return organizationsAsCsv(named(await this.organizations(call, alsoFormer), words));
  }

  /** @param form what was typed so far */
  async forNew(call: Call, form: Form = {}): Promise<FormPage> {
    const all = await this.organizations(call, false);
    return {
      template: 'organisationen/neu.hbs',
      view: {
        title: 'Organisation anlegen',
        breadcrumb: BREADCRUMB,
        styles: ['bearbeiten'],
        labels: LABELS,
        typed: form,
        kinds: Object.entries(ORGANIZATION_CLASSIFICATIONS).map(([code, label]) => ({
          code,
          label,
        })),
        parents: all
          .map(({ key, name }) => ({ code: key, label: name }))
          .sort((one, other) => one.label.localeCompare(other.label, 'de')),
      },
    };
  }

  private async organizations(call: Call, alsoFormer: boolean): Promise<ListedOrganization[]> {
    const day = alsoFormer ? undefined : dayOf(this.clock.now());
    return this.directory.all(call, await this.home.key(call), day);
  }
}

const asked = (query: Form) => ({
  words: typed(query, 'q').trim(),
  alsoFormer: typed(query, 'alle') === 'ja',
});

const LABELS = {
  name: 'Name',
  shortName: 'Kurzform',
  classification: 'Art',
  parent: 'Gehört zu',
  startDate: 'Besteht seit',
  seat: 'Sitz',
  note: 'Anmerkung',
  source: 'Fundstelle',
};
