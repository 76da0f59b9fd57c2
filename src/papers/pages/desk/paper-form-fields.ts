import { IMPACT_KINDS, type ImpactKind } from '../../../organizations/impact-kinds.js';
import { textOfBlocks } from './block-text.js';
import type { PaperChoiceLists } from './paper-choices.js';
import { CONSULTATION_FACTS, type StatedFacts, TREATMENT_FACTS } from './paper-facts-form.js';
import type { Choice } from './step-forms.js';

/** Names of the facts, as the form says them. */
export const LABELS: Readonly<Record<keyof StatedFacts, string>> = {
  name: 'Betreff',
  paperType: 'Art',
  isPublic: 'Öffentlichkeit',
  template: 'Muster',
  asOf: 'Stichtag',
  concepts: 'Konzepte',
  underDirectionOf: 'Federführung',
  involvedOrganizations: 'Beteiligte Stellen',
  fileReference: 'Aktenzeichen',
  legalBasis: 'Rechtsgrundlage',
  proposedResolution: 'Beschlussvorschlag',
  consultations: 'Beratungsfolge',
  previousTreatment: 'Frühere Behandlung',
  impacts: 'Auswirkungen',
  attachments: 'Anlagen',
  sections: 'Abschnitte',
};

const CELLS: Readonly<Record<string, { label: string; options?: string; blank?: string }>> = {
  kind: { label: 'Wer berät', options: 'kinds' },
  organization: { label: 'Gremium oder Stelle', options: 'organizations', blank: 'keine davon' },
  label: { label: 'Sonst: wer' },
  date: { label: 'Termin' },
  role: { label: 'Aufgabe', options: 'roles', blank: 'offen' },
  step: { label: 'Was geschieht' },
  agendaNumber: { label: 'TOP' },
  rapporteur: { label: 'Berichterstattung', options: 'people', blank: 'offen' },
  committee: { label: 'Gremium' },
  reference: { label: 'Nummer der Vorlage' },
  key: { label: 'Stelle', options: 'organizations', blank: 'Bitte wählen' },
};

type Row = Readonly<Record<string, string | null>>;

interface ListShape {
  name: 'consultations' | 'previousTreatment' | 'involvedOrganizations';
  fields: readonly string[];
  add: string;
  fresh: Row;
}

const LISTS: readonly ListShape[] = [
  {
    name: 'consultations',
    fields: CONSULTATION_FACTS,
    add: 'Beratung hinzufügen',
    fresh: { kind: 'COUNCIL' },
  },
  {
    name: 'involvedOrganizations',
    fields: ['key'],
    add: 'Stelle hinzufügen',
    fresh: {},
  },
  {
    name: 'previousTreatment',
    fields: TREATMENT_FACTS,
    add: 'Frühere Behandlung hinzufügen',
    fresh: {},
  },
];

/** The lists of the form. @param adding the one that gets another row */
export const listFields = (facts: StatedFacts, lists: PaperChoiceLists, adding: string) =>
  Object.fromEntries(
    LISTS.map((shape) => [shape.name, listField(shape, rowsOf(facts, shape), lists, adding)]),
  );

const rowsOf = (facts: StatedFacts, { name }: ListShape): Row[] =>
  name === 'involvedOrganizations'
    ? facts.involvedOrganizations.map((key) => ({ key: String(key) }))
    : facts[name];

function listField(
  { name, fields, add, fresh }: ListShape,
  rows: readonly Row[],
  lists: PaperChoiceLists,
  adding: string,
) {
  const all = adding === name ? [...rows, fresh] : rows;
  return {
    as: 'list',
    name,
    label: LABELS[name],
    rows: all.map((row, index) => ({
      entry: `${name}.${index}`,
      removes: `Zeile ${index + 1}`,
      cells: fields.map((field, at) => ({
        ...cell(field, lists),
        name: `${name}.${index}.${field}`,
        value: row[field] ?? null,
        fresh: index === rows.length && at === 0,
      })),
    })),
    add,
    next: `${name}.${all.length}.${fields[0]}`,
  };
}

function cell(field: string, lists: PaperChoiceLists) {
  const { label = field, options, blank } = CELLS[field] ?? {};
  return options === undefined
    ? { as: 'text', label }
    : { as: 'choice', label, options: lists[options] ?? [], blank };
}

/** Each kind the county has, said or not; and those that are said although it has them no more. */
export function impactFields({ impacts }: StatedFacts, kinds: readonly ImpactKind[]) {
  const all = new Set<string>([...kinds, ...impacts.flatMap(({ kind }) => kind ?? [])]);
  return [...all].map((kind, index) => {
    const said = impacts.find((impact) => impact.kind === kind);
    return {
      name: `impacts.${index}`,
      kind,
      label: IMPACT_KINDS[kind as ImpactKind],
      verdict: said?.verdict ?? null,
      text: said?.text ?? null,
    };
  });
}

/** The written parts, each with its text as it is typed. */
export function sectionFields({ sections }: StatedFacts, adding: string) {
  const fresh = {
    key: null,
    kind: 'TEXT',
    fieldOfAction: null,
    edition: 'PUBLIC',
    heading: null,
    blocks: [],
  };
  const all = adding === 'sections' ? [...sections, fresh] : sections;
  return all.map(({ blocks, ...section }, index) => ({
    ...section,
    name: `sections.${index}`,
    number: index + 1,
    fresh: index === sections.length,
    text: textOfBlocks(blocks),
  }));
}

/** A fact in words, to be compared by somebody who reads. */
export function inWords(value: unknown, lists: PaperChoiceLists): string {
  if (value === null || value === undefined || value === '') return 'keine Angabe';
  if (typeof value === 'boolean') return value ? 'öffentlich' : 'nichtöffentlich';
  if (Array.isArray(value))
    return value.length === 0 ? 'keine Angabe' : value.map((one) => inWords(one, lists)).join('\n');
  if (typeof value === 'object') {
    const {
      blocks,
      key: _key,
      ...rest
    } = value as { blocks?: Parameters<typeof textOfBlocks>[0]; key?: string };
    const said = Object.values(rest)
      .filter((one) => one !== null)
      .map((one) => inWords(one, lists));
    return [said.join(', '), ...(blocks ? [textOfBlocks(blocks)] : [])].join('\n');
  }
  if (typeof value !== 'string') return '';
  const known = Object.values(lists)
    .flat()
    .find(({ code }: Choice) => code === value);
  return known?.label ?? IMPACT_WORDS[value] ?? value;
}

const IMPACT_WORDS: Readonly<Record<string, string | undefined>> = IMPACT_KINDS;
