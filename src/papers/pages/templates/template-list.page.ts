import { Injectable } from '@nestjs/common';
import { mayAtHome } from '../../../auth/actor.js';
import type { Call } from '../../../auth/call.js';
import { type Form, type FormPage, typed } from '../../../auth/page-forms.js';
import { Access } from '../../../organizations/access.js';
import { Home } from '../../../organizations/home.js';
import { germanInstant } from '../../../texts/days.js';
import { PaperTemplates, titleOf } from '../../paper-templates.js';
import { StoredTemplates } from '../../templates/stored-templates.js';
import { TEMPLATE_STATES, UNRELEASED } from '../../templates/template-states.js';
import type { NewTemplatePageInput } from './template-pages.input.js';
import { templatePath } from './template-work.js';

/** The templates of the county, and those shipped, which can be copied. */
@Injectable()
export class TemplateListPage {
  constructor(
    private readonly access: Access,
    private readonly home: Home,
    private readonly stored: StoredTemplates,
    private readonly templates: PaperTemplates,
  ) {}

  async all(call: Call): Promise<FormPage> {
    const own = await this.stored.all(call, await this.home.key(call));
    const mayChange = mayAtHome(call.actor, 'template.change');
    const shipped = this.templates.names();
    return {
      template: 'muster/liste.hbs',
      view: {
        title: 'Vorlagenmuster',
        styles: ['vorlagen', 'muster'],
        breadcrumb: [{ text: 'Vorlagen', href: '/vorlagen' }],
        mayChange,
        own: own.map(({ template, versions }) => {
          const [newest] = versions;
          const released = versions.find(({ state }) => state === 'RELEASED');
          return {
            href: templatePath(template.key),
            name: template.name,
            basedOn: titleOf(template.basedOn),
            released: released && {
              number: released.number,
              at: released.decidedAt && germanInstant(released.decidedAt),
            },
            open:
              newest && UNRELEASED.includes(newest.state)
                ? `Fassung ${newest.number}: ${TEMPLATE_STATES[newest.state]}`
                : null,
          };
        }),
        shipped: shipped.map((key) => ({
          name: titleOf(key),
          copy: `/vorlagenmuster/neu?von=${encodeURIComponent(key)}`,
        })),
      },
    };
  }

  /** @param form what was typed so far */
  async copy(call: Call, { von = '' }: NewTemplatePageInput, form?: Form): Promise<FormPage> {
    await this.access.to(call, 'template.change', await this.home.key(call));
    const shipped = this.templates.names();
    return {
      template: 'muster/neu.hbs',
      view: {
        title: 'Muster kopieren',
        styles: ['bearbeiten'],
        breadcrumb: WAY,
        labels: { name: 'Name', basedOn: 'Kopie von' },
        name: form ? typed(form, 'name') : '',
        basedOn: form ? typed(form, 'basedOn') : von,
        shipped: shipped.map((code) => ({ code, label: titleOf(code) })),
      },
    };
  }
}

export const WAY = [
  { text: 'Vorlagen', href: '/vorlagen' },
  { text: 'Vorlagenmuster', href: '/vorlagenmuster' },
];
