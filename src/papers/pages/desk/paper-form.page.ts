import { Injectable } from '@nestjs/common';
import type { Call } from '../../../auth/call.js';
import { FormDrafts } from '../../../auth/form-drafts.js';
import { type Form, type FormPage, typed } from '../../../auth/page-forms.js';
import { Database } from '../../../database/database.js';
import { lastChange } from '../../../organizations/last-change.js';
import { DomainError } from '../../../texts/domain-error.js';
import { after, refusalOf } from '../../paper-states.js';
import { DeskPapers, deskPath } from './desk-papers.js';
import { PaperChoices, type PaperChoiceLists } from './paper-choices.js';
import { keptTraces, type MergedPaper, mergedPaper, tracesOf } from './merged-paper.js';
import { recordedFacts, type StatedFacts, typedFacts } from './paper-facts-form.js';
import { impactFields, inWords, LABELS, listFields, sectionFields } from './paper-form-fields.js';
import { wayToDesk } from './paper-step.page.js';

/** The form of a draft: the frame of the council, and what is written in it. */
@Injectable()
export class PaperFormPage {
  constructor(
    private readonly choices: PaperChoices,
    private readonly database: Database,
    private readonly drafts: FormDrafts,
    private readonly papers: DeskPapers,
  ) {}

  /**
   * @param sent what was typed so far; a draft that is kept when left out
   * @param problem what was wrong with it
   * @throws DomainError NOT_POSSIBLE_NOW for a paper that is no draft any more
   */
  async of(call: Call, key: string, sent?: Form, problem?: DomainError): Promise<FormPage> {
    const desk = await this.papers.of(call, key, 'paper.prepare');
    const { paper, county } = desk;
    if (after(paper.state, 'change') === undefined && !sent)
      throw new DomainError('NOT_POSSIBLE_NOW', refusalOf(paper.state, 'change'));
    const recorded = recordedFacts(desk);
    const action = deskPath(paper, 'angaben');
    const draft = sent ? undefined : await this.drafts.of(call, action);
    const form = sent ?? draft?.fields;
    const merged = form && mergedPaper(form, typedFacts(form), recorded);
    const facts = merged?.facts ?? recorded;
    const isSeen = sent !== undefined && problem?.code !== 'STALE_VERSION';
    const lists = await this.choices.of(paper.bodyId, unitsOf(recorded));
    const adding = form ? typed(form, 'zeile') : '';
    return {
      template: 'vorlagen/angaben.hbs',
      view: {
        title: 'Angaben und Text',
        breadcrumb: wayToDesk(desk),
        styles: ['bearbeiten', 'schreibtisch'],
        scripts: ['entwurf'],
        labels: labelsOf(facts),
        draft,
        action,
        back: deskPath(paper),
        paper,
        fassung: isSeen ? typed(sent, 'fassung') : String(paper.version),
        traces: form ? keptTraces(form) : tracesOf(recorded),
        ...(merged && (await this.conflict(paper.id, merged, recorded, lists))),
        facts: { ...facts, attachments: facts.attachments.join('\n') },
        publicChosen: facts.isPublic ? ['ja'] : [],
        publicChoice: [{ code: 'ja', label: 'Öffentlich' }],
        lists: listFields(facts, lists, adding),
        impacts: impactFields(facts, county.paperImpacts),
        sections: sectionFields(facts, adding),
        choices: lists,
        preview: deskPath(paper, 'vorschau'),
      },
    };
  }

  /** What both have changed, each to be chosen. */
  private async conflict(
    id: string,
    { facts: mine, conflicts, chosen }: MergedPaper,
    theirs: StatedFacts,
    lists: PaperChoiceLists,
  ) {
    if (conflicts.length === 0) return {};
    const { changedBy, changedAt } = await lastChange(this.database, id);
    return {
      changed: { by: changedBy ?? 'jemand anderem', at: changedAt },
      conflicts: conflicts.map((name) => ({
        name: `wahl.${name}`,
        label: LABELS[name],
        chosen: chosen.get(name) ?? null,
        mine: [inWords(mine[name], lists)],
        theirs: [inWords(theirs[name], lists)],
      })),
    };
  }
}

const unitsOf = (facts: StatedFacts): unknown[] => [
  facts.underDirectionOf,
  ...facts.involvedOrganizations,
  ...facts.consultations.map(({ organization }) => organization),
];

function labelsOf(facts: StatedFacts): Record<string, string> {
  const rows = (name: 'consultations' | 'previousTreatment' | 'sections') =>
    facts[name].flatMap((row, index) =>
      [...Object.keys(row), 'text'].map((field): [string, string] => [
        `${name}.${index}.${field}`,
        `${LABELS[name]}, Zeile ${index + 1}`,
      ]),
    );
  const choices = Object.entries(LABELS).map(([name, label]) => [`wahl.${name}`, label] as const);
  return {
    ...LABELS,
    ...Object.fromEntries(choices),
    ...Object.fromEntries([
      ...rows('consultations'),
      ...rows('previousTreatment'),
      ...rows('sections'),
    ]),
  };
}
