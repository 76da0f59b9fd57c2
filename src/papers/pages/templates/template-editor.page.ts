import { Injectable } from '@nestjs/common';
import type { Call } from '../../../auth/call.js';
import { type Form, type FormPage, typed } from '../../../auth/page-forms.js';
import { Home } from '../../../organizations/home.js';
import type { DomainError } from '../../../texts/domain-error.js';
import { audienceOf } from '../../paper-audience.js';
import { PAPER_STATES } from '../../paper-states.js';
import { StoredPapers } from '../../stored-papers.js';
import { LONGEST_SOURCE } from '../../templates/checked-source.js';
import { StoredTemplates, versionNumbered } from '../../templates/stored-templates.js';
import { WAY } from './template-list.page.js';
import { sourceOf, templatePath } from './template-work.js';

/** Where a template is written: its text on one side, real pages on the other. */
@Injectable()
export class TemplateEditorPage {
  constructor(
    private readonly home: Home,
    private readonly papers: StoredPapers,
    private readonly stored: StoredTemplates,
  ) {}

  /**
   * @param form what was typed so far
   * @param problem what was wrong with it
   */
  async of(call: Call, key: string, form?: Form, problem?: DomainError): Promise<FormPage> {
    const place = { body: await this.home.key(call), template: key };
    const opened = await this.stored.open(call, 'template.change', place);
    const { template, versions, admission } = opened;
    const audience = audienceOf(call.actor, admission.bodyId);
    const papers = await this.papers.of(admission.bodyId, audience);
    const stale = problem?.code === 'STALE_VERSION';
    const newest = versionNumbered(versions, versions.length);
    return {
      template: 'muster/bearbeiten.hbs',
      view: {
        title: `${template.name} bearbeiten`,
        wide: true,
        styles: ['bearbeiten', 'vorlage-schreiben', 'muster'],
        scripts: ['muster'],
        breadcrumb: [...WAY, { text: template.name, href: templatePath(key) }],
        labels: { source: 'Text', note: 'Was ist anders?' },
        action: templatePath(key, 'bearbeiten'),
        preview: templatePath(key, 'vorschau'),
        upload: templatePath(key, 'datei'),
        back: templatePath(key),
        // Whoever has read what somebody else has saved meanwhile goes on from there.
        fassung: form && !stale ? typed(form, 'fassung') : String(template.version),
        stale: stale ? { number: newest.number, href: templatePath(key, 'vergleich') } : null,
        next: newest.number + 1,
        source: form ? sourceOf(form) : await this.stored.source(newest),
        note: form ? typed(form, 'note') : '',
        longest: LONGEST_SOURCE,
        vorlage: form ? typed(form, 'vorlage') : '',
        papers: papers
          .filter((paper) => paper.template !== null)
          .map(({ key: code, reference, name, state }) => ({
            code,
            label: `${reference ?? name} (${PAPER_STATES[state]})`,
          })),
      },
    };
  }
}
