import { type Form, ticked } from '../../../auth/page-forms.js';
import {
  given,
  rowsIn,
  several,
  withoutEntryAsked,
} from '../../../measures/pages/editing/form-entries.js';
import { textsOf } from '../../paper-blocks.js';
import { blocksInText, type StatedBlock } from './block-text.js';
import type { DeskPaper } from './desk-papers.js';

type Row = Record<string, string | null>;

interface StatedSection {
  key: string;
  kind: string;
  fieldOfAction: string | null;
  edition: string;
  heading: string | null;
  blocks: StatedBlock[];
}

/** What the form of a draft says, in the words of the API. */
export interface StatedFacts {
  name: string | null;
  paperType: string | null;
  isPublic: boolean;
  template: string | null;
  asOf: string | null;
  concepts: unknown[];
  underDirectionOf: string | null;
  involvedOrganizations: unknown[];
  fileReference: string | null;
  legalBasis: string | null;
  proposedResolution: string | null;
  consultations: Row[];
  previousTreatment: Row[];
  impacts: Row[];
  attachments: string[];
  sections: StatedSection[];
}

export const CONSULTATION_FACTS = [
  'kind',
  'organization',
  'label',
  'date',
  'role',
  'step',
  'agendaNumber',
  'rapporteur',
] as const;
export const TREATMENT_FACTS = ['committee', 'date', 'agendaNumber', 'reference'] as const;

export function recordedFacts(desk: DeskPaper): StatedFacts {
  const { paper, underDirectionOf, involved, steps, sections } = desk;
  return {
    name: paper.name,
    paperType: paper.paperType,
    isPublic: paper.isPublic,
    template: paper.template,
    asOf: paper.asOf,
    concepts: paper.concepts,
    underDirectionOf: underDirectionOf?.key ?? null,
    involvedOrganizations: involved.map(({ key }) => key),
    fileReference: paper.fileReference,
    legalBasis: paper.legalBasis,
    proposedResolution: paper.proposedResolution,
    consultations: steps.map(({ step, organization, rapporteur }) => ({
      kind: step.kind,
      organization: organization?.key ?? null,
      label: step.label,
      date: step.date,
      role: step.role,
      step: step.step,
      agendaNumber: step.agendaNumber,
      rapporteur: rapporteur?.key ?? null,
    })),
    previousTreatment: paper.previousTreatment.map(
      ({ committee, date, agendaNumber, reference }) => ({
        committee,
        date,
        agendaNumber,
        reference,
      }),
    ),
    impacts: paper.impacts.map(({ kind, verdict, text }) => ({ kind, verdict, text })),
    attachments: paper.attachments,
    sections: sections.map(({ key, kind, fieldKey, edition, heading, blocks }) => ({
      key,
      kind,
      fieldOfAction: fieldKey,
      edition,
      heading,
      blocks: blocks.map((block) => ({ kind: block.kind, texts: textsOf(block) })),
    })),
  };
}

export function typedFacts(sent: Form): StatedFacts {
  const form = withoutEntryAsked(sent);
  return {
    name: given(form, 'name'),
    paperType: given(form, 'paperType'),
    isPublic: ticked(form, 'isPublic').length > 0,
    template: given(form, 'template'),
    asOf: given(form, 'asOf'),
    concepts: several(form, 'concepts').filter((key) => key !== ''),
    underDirectionOf: given(form, 'underDirectionOf'),
    involvedOrganizations: rowsIn(form, 'involvedOrganizations', ['key']).map(({ key }) => key),
    fileReference: given(form, 'fileReference'),
    legalBasis: given(form, 'legalBasis'),
    proposedResolution: given(form, 'proposedResolution'),
    consultations: rowsIn(form, 'consultations', CONSULTATION_FACTS, ['kind']),
    previousTreatment: rowsIn(form, 'previousTreatment', TREATMENT_FACTS),
    impacts: rowsIn(form, 'impacts', ['kind', 'verdict', 'text'], ['kind']),
    attachments: (given(form, 'attachments') ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    sections: sectionsIn(form),
  };
}

/** One without heading and text is left out. */
function sectionsIn(form: Form): StatedSection[] {
  const fields = ['key', 'kind', 'fieldOfAction', 'edition', 'heading', 'text'];
  const rows = rowsIn(form, 'sections', fields, ['key', 'kind', 'fieldOfAction', 'edition']);
  const keys = new Set(rows.map(({ key }) => key));
  return rows.map((row) => ({
    key: row.key ?? freeKey(keys),
    kind: row.kind ?? 'TEXT',
    fieldOfAction: row.fieldOfAction ?? null,
    edition: row.edition ?? 'PUBLIC',
    heading: row.heading ?? null,
    blocks: blocksInText(row.text ?? ''),
  }));
}

function freeKey(taken: Set<string | null | undefined>): string {
  let number = 1;
  while (taken.has(`abschnitt-${number}`)) number += 1;
  taken.add(`abschnitt-${number}`);
  return `abschnitt-${number}`;
}

export type FactName = keyof StatedFacts;

/** In which facts the one differs from the other. */
export const differences = (one: StatedFacts, other: StatedFacts): FactName[] =>
  (Object.keys(one) as FactName[]).filter(
    (name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]),
  );
