import { Injectable } from '@nestjs/common';
import type { Call } from '../../../auth/call.js';
import { type Form, type FormPage, typed } from '../../../auth/page-forms.js';
import { Database } from '../../../database/database.js';
import { unchecked } from '../../double-funding.js';
import { invalidInput } from '../../../web/input.js';
import { KIM_ASSESSMENTS, KIM_CONTRIBUTIONS, KIM_MODULES } from '../../kim.js';
import type { MeasureDocument } from '../../measure-document.js';
import { programmesOf } from '../../paying-programmes.js';
import type { Revision } from '../../revision.entity.js';
import { withoutEntryAsked } from '../editing/form-entries.js';
import { measurePath, wayTo } from '../editing/measure-path.js';
import { RecordedVersions } from '../editing/recorded-versions.js';
import { decidedKimLink, type KimConflict, kimConflict } from './kim-conflict.js';
import { choicesOf, kimRows, rowLabels } from './kim-rows.js';
import { type KimField, kimInWords } from './kim-words.js';
import { recordedKimLink, type TypedKimLink, typedKimLink } from './typed-kim-link.js';

const FIELDS: Readonly<Record<KimField, string>> = {
  assessment: 'Bewertung',
  modules: 'Bausteine',
  contributions: 'Beiträge zu KIM',
  legalCircles: 'Rechtskreise',
  rationale: 'Begründung',
  steeringDecisions: 'Beschlüsse der Lenkungsgruppe',
  politicalDecisions: 'Beschlüsse der Politik',
  fundingShares: 'Förderanteile aus KIM',
};
const LABELS = {
  ...FIELDS,
  ...Object.fromEntries(Object.entries(FIELDS).map(([field, label]) => [`wahl.${field}`, label])),
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
    const mine = form ? typedKimLink(withoutEntryAsked(form)) : recordedKimLink(document);
    const since = form && startOf(form, now.version);
    const conflict = since ? await this.conflict(call, form, mine, now, since) : undefined;
    const link = conflict ? decidedKimLink(mine, { ...conflict, chosen: new Map() }) : mine;
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
        fassung: now.version,
        changed: since && { by: now.actor, since },
        conflicts: conflict?.merge.conflicts.map((field) => ({
          name: `wahl.${field}`,
          label: FIELDS[field],
          chosen: conflict.chosen.get(field) ?? null,
          mine: kimInWords(mine[field], programmes),
          theirs: kimInWords(conflict.theirs[field], programmes),
        })),
      },
    };
  }

  /**
   * What the form says, with what was chosen where somebody else has changed the same.
   * @throws DomainError INVALID_INPUT where there is still something to choose
   */
  async decided(call: Call, number: string, form: Form): Promise<TypedKimLink> {
    const mine = typedKimLink(form);
    const now = await this.versions.of(call, number, null, 'kim_link.change');
    const since = typed(form, 'basis') && startOf(form, now.version);
    if (!since) return mine;
    const conflict = await this.conflict(call, form, mine, now, since);
    const open = conflict.merge.conflicts.filter((field) => !conflict.chosen.has(field));
    if (open.length === 0) return decidedKimLink(mine, conflict);
    throw invalidInput(
      open.map((field) => ({
        field: `wahl.${field}`,
        message: 'Bitte wählen Sie eine der beiden.',
      })),
    );
  }

  private async conflict(
    call: Call,
    form: Form,
    mine: TypedKimLink,
    now: Revision,
    since: number,
  ): Promise<KimConflict> {
    const begun = await this.versions.of(call, now.number, since, 'kim_link.change');
    const base = recordedKimLink(begun.document);
    return kimConflict(form, base, mine, recordedKimLink(now.document));
  }
}

/** The version the form was begun with, if it is no longer the one that counts. */
function startOf(form: Form, version: number): number | undefined {
  const start = typed(form, 'basis') || typed(form, 'fassung');
  return /^\d{1,9}$/.test(start) && Number(start) < version ? Number(start) : undefined;
}

/** Shares that may pay for what others pay already (§ 9 (4) TIntG NRW). */
const warnings = (
  { kim }: MeasureDocument,
  paying: Awaited<ReturnType<typeof programmesOf>>['paying'],
): string[] => [...new Set(kim.fundingShares.flatMap((share) => unchecked(share, paying)))];
