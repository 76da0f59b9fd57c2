import { Injectable } from '@nestjs/common';
import type { Call } from '../../../auth/call.js';
import { type Form, type FormPage, typed } from '../../../auth/page-forms.js';
import { Database } from '../../../database/database.js';
import { address } from '../../../measures/pages/reference-day.js';
import type { OrganizationClassification } from '../../../organizations/organization-classification.js';
import { Organization } from '../../../organizations/organization.entity.js';
import { germanDay } from '../../../texts/partial-date.js';
import type { WorkshopInput } from '../workshop/workshop.input.js';
import { parameters } from '../workshop/workshop.page.js';
import { NewDraft } from './new-draft.js';

/** Bodies that papers are brought before. */
const COMMITTEES: readonly OrganizationClassification[] = [
  'COUNCIL',
  'COMMITTEE',
  'INTEGRATION_COUNCIL',
];

/** What a new draft is called, and whom it is for; all else was chosen in the workshop. */
@Injectable()
export class NewDraftPage {
  constructor(
    private readonly database: Database,
    private readonly newDraft: NewDraft,
  ) {}

  /** @param form what was typed so far */
  async of(call: Call, input: WorkshopInput, form?: Form): Promise<FormPage> {
    const { draft, models, usual } = await this.newDraft.beginning(call, input);
    const { bodyId } = draft.reader;
    const organizations = await this.database.read.findBy(Organization, { bodyId });
    const chosen = parameters(input, draft);
    const stichtag = germanDay(draft.asOf);
    return {
      template: 'vorlagen/anlegen.hbs',
      view: {
        title: 'Als Vorlage anlegen',
        breadcrumb: [
          { text: 'Vorlagen', href: '/vorlagen' },
          { text: 'Neue Vorlage schreiben', href: address('/vorlagen/neu', chosen) },
        ],
        styles: ['bearbeiten'],
        labels: {
          name: 'Betreff',
          gremium: 'Gremium',
          termin: 'Sitzung am',
          'consultations.0.date': 'Sitzung am',
        },
        action: '/vorlagen/neu/anlegen',
        back: address('/vorlagen/neu', chosen),
        stichtag,
        narrowed: Object.keys(draft.filter).length > 0,
        chosen: Object.entries(chosen).map(([name, value]) => ({ name, value })),
        name: form ? typed(form, 'name') : `Umsetzungsstand der Maßnahmen zum ${stichtag}`,
        gremium: form ? typed(form, 'gremium') : '',
        termin: form ? typed(form, 'termin') : '',
        committees: organizations
          .filter(
            ({ classification, endDate }) =>
              COMMITTEES.includes(classification) && endDate === null,
          )
          .map(({ key, name }) => ({ code: key, label: name }))
          .sort((one, other) => one.label.localeCompare(other.label, 'de')),
        models: models.map(({ key, reference, name }) => ({
          code: key,
          label: [reference, name].filter(Boolean).join(' '),
        })),
        model: form ? typed(form, 'vorbild') : (usual?.key ?? ''),
      },
    };
  }
}
