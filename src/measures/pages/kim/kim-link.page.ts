import { Injectable } from '@nestjs/common';
import type { Call } from '../../../auth/call.js';
import { type Form, type FormPage, typed } from '../../../auth/page-forms.js';
import { Database } from '../../../database/database.js';
import { unchecked } from '../../double-funding.js';
import { KIM_ASSESSMENTS, KIM_CONTRIBUTIONS, KIM_MODULES } from '../../kim.js';
import type { MeasureDocument } from '../../measure-document.js';
import { programmesOf } from '../../paying-programmes.js';
import { withoutEntryAsked } from '../editing/form-entries.js';
import { measurePath, wayTo } from '../editing/measure-path.js';
import { RecordedVersions } from '../editing/recorded-versions.js';
import { choicesOf, kimRows, rowLabels } from './kim-rows.js';
import { recordedKimLink, typedKimLink } from './typed-kim-link.js';

const LABELS = {
  assessment: 'Bewertung',
  modules: 'Bausteine',
  contributions: 'Beiträge zu KIM',
  legalCircles: 'Rechtskreise',
  rationale: 'Begründung',
  reason: 'Grund der Änderung',
};

/** The form for what a measure has to do with KIM. */
@Injectable()
export class KimLinkPage {
  constructor(
    private readonly database: Database,
    private readonly versions: RecordedVersions,
  ) {}

  /** @param form what was typed; what is recorded when left out */
  async of(call: Call, number: string, form?: Form): Promise<FormPage> {
    const now = await this.versions.of(call, number, null, 'kim_link.change');
    const { document } = now;
    const link = form ? typedKimLink(withoutEntryAsked(form)) : recordedKimLink(document);
    const { known, paying } = await programmesOf(this.database.read, {
      id: now.measureId,
      bodyId: now.bodyId,
    });
    const programmes = known.map(({ key, name }) => ({ code: key, label: name }));
    const lists = kimRows(link, programmes, form ? typed(form, 'zeile') : '');
    const ticked = (labels: Readonly<Record<string, string>>, chosen: readonly unknown[]) =>
      choicesOf(labels).map((one) => ({ ...one, checked: chosen.includes(one.code) }));
    return {
      template: 'massnahme/kim.hbs',
      view: {
        title: `KIM-Bezug von ${number}`,
        breadcrumb: wayTo(document),
        styles: ['bearbeiten'],
        labels: { ...LABELS, ...rowLabels(lists) },
        action: measurePath(number, 'kim'),
        back: measurePath(number),
        measure: document,
        assessments: ticked(KIM_ASSESSMENTS, [link.assessment]),
        modules: ticked(KIM_MODULES, link.modules),
        contributions: ticked(KIM_CONTRIBUTIONS, link.contributions),
        legalCircles: link.legalCircles.join('\n'),
        rationale: link.rationale,
        lists,
        paying: paying.map(({ name }) => name),
        warnings: warnings(document, paying),
        reason: form ? typed(form, 'reason') : '',
        // What somebody else saved in between is shown, and saved over only knowingly.
        fassung:
          form && typed(form, 'zeile') + typed(form, 'entfernen') !== ''
            ? typed(form, 'fassung')
            : now.version,
        changed: isOlder(form, now.version) && {
          by: now.actor,
          assessment: KIM_ASSESSMENTS[document.kim.assessment],
          rationale: document.kim.rationale,
        },
      },
    };
  }
}

const isOlder = (form: Form | undefined, version: number): boolean =>
  form !== undefined && typed(form, 'fassung') !== '' && typed(form, 'fassung') !== String(version);

/** Shares that may pay for what others pay already (§ 9 (4) TIntG NRW). */
const warnings = (
  { kim }: MeasureDocument,
  paying: Awaited<ReturnType<typeof programmesOf>>['paying'],
): string[] => [...new Set(kim.fundingShares.flatMap((share) => unchecked(share, paying)))];
