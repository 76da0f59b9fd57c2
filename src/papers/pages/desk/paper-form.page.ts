import { Injectable } from '@nestjs/common';
import type { Call } from '../../../auth/call.js';
import { type Form, type FormPage, typed } from '../../../auth/page-forms.js';
import { DomainError } from '../../../texts/domain-error.js';
import { after, refusalOf } from '../../paper-states.js';
import { DeskPapers, deskPath } from './desk-papers.js';
import { PaperChoices, type PaperChoiceLists } from './paper-choices.js';
import { differences, recordedFacts, type StatedFacts, typedFacts } from './paper-facts-form.js';
import { impactFields, inWords, LABELS, listFields, sectionFields } from './paper-form-fields.js';
import { wayToDesk } from './paper-step.page.js';

/** The form of a draft: the frame of the council, and what is written in it. */
@Injectable()
export class PaperFormPage {
  constructor(
    private readonly choices: PaperChoices,
    private readonly papers: DeskPapers,
  ) {}

  /**
   * @param form what was typed so far
   * @param problem what was wrong with it
   * @throws DomainError NOT_POSSIBLE_NOW for a paper that is no draft any more
   */
  async of(call: Call, key: string, form?: Form, problem?: DomainError): Promise<FormPage> {
    const desk = await this.papers.of(call, key, 'paper.prepare');
    const { paper, county } = desk;
    if (after(paper.state, 'change') === undefined && !form)
      throw new DomainError('NOT_POSSIBLE_NOW', refusalOf(paper.state, 'change'));
    const recorded = recordedFacts(desk);
    const facts = form ? typedFacts(form) : recorded;
    const lists = await this.choices.of(paper.bodyId, unitsOf(recorded));
    const adding = form ? typed(form, 'zeile') : '';
    const stale = problem?.code === 'STALE_VERSION';
    return {
      template: 'vorlagen/angaben.hbs',
      view: {
        title: 'Angaben und Text',
        breadcrumb: wayToDesk(desk),
        styles: ['bearbeiten', 'schreibtisch'],
        labels: labelsOf(facts),
        action: deskPath(paper, 'angaben'),
        back: deskPath(paper),
        paper,
        fassung: form && !stale ? typed(form, 'fassung') : String(paper.version),
        conflict: stale ? conflictOf(problem, recorded, facts, lists) : null,
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
}

const unitsOf = (facts: StatedFacts): unknown[] => [
  facts.underDirectionOf,
  ...facts.involvedOrganizations,
  ...facts.consultations.map(({ organization }) => organization),
];

/** What stands there now, where it is not what was typed. */
const conflictOf = (
  { facts: told }: DomainError,
  recorded: StatedFacts,
  mine: StatedFacts,
  lists: PaperChoiceLists,
) => ({
  by: told.changedBy,
  at: told.changedAt,
  differing: differences(mine, recorded).map((name) => ({
    label: LABELS[name],
    now: inWords(recorded[name], lists),
  })),
});

function labelsOf(facts: StatedFacts): Record<string, string> {
  const rows = (name: 'consultations' | 'previousTreatment' | 'sections') =>
    facts[name].flatMap((row, index) =>
      [...Object.keys(row), 'text'].map((field): [string, string] => [
        `${name}.${index}.${field}`,
        `${LABELS[name]}, Zeile ${index + 1}`,
      ]),
    );
  return {
    ...LABELS,
    ...Object.fromEntries([
      ...rows('consultations'),
      ...rows('previousTreatment'),
      ...rows('sections'),
    ]),
  };
}
