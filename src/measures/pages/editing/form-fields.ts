import { germanDay } from '../../../texts/partial-date.js';
import { isDay } from '../../../texts/days.js';
import { KI_ROLES, MEASURE_KINDS } from '../../measure-facts.js';
import { WRITABLE_FACTS, type WritableFact } from '../../writable-facts.js';
import { FACT_SHAPES, type Facts, type FactValue } from './fact-shapes.js';
import { isList, labelOf, type ListField, listField } from './form-rows.js';
import { ALWAYS_STATED, HINTS, LONG_TEXTS, SECTIONS } from './form-sections.js';
import type { Choice, Choices } from './measure-choices.js';

interface PlainField {
  as: 'text' | 'long' | 'choice';
  name: string;
  label: string;
  hint?: string;
  required: boolean;
  value: string | null;
  options?: readonly Choice[];
  blank?: string | false;
}
type Field = PlainField | ListField;

export interface FormContent {
  facts: Facts;
  /** Those that the form has; the person may change them. */
  names: readonly WritableFact[];
  /** The list that gets another row. */
  adding: string;
}

/** The form as the template shows it, and what its fields are called where something is wrong. */
export function formFields({ facts, names, adding }: FormContent, choices: Choices) {
  const forUnit = !names.includes('title');
  const fieldOf = (fact: WritableFact): Field => {
    if (!isList(fact)) return plainField(fact, facts[fact], choices);
    const fixed = forUnit && WRITABLE_FACTS[fact].unit === 'WORDING';
    return listField(fact, facts[fact], choices, { adding: adding === fact, fixed });
  };
  const sections = SECTIONS.map((section) => ({
    title: section.title,
    hint: section.hint,
    inPairs: section.inPairs,
    fields: section.facts.filter((fact) => names.includes(fact)).map(fieldOf),
  })).filter(({ fields }) => fields.length > 0);
  return {
    sections,
    labels: Object.fromEntries(sections.flatMap((it) => it.fields.flatMap(labels))),
  };
}

function plainField(fact: WritableFact, value: FactValue, choices: Choices): PlainField {
  const field = {
    name: fact,
    label: labelOf(fact),
    hint: HINTS[fact],
    required: ALWAYS_STATED.includes(fact),
    value: inField(fact, value),
  };
  const options = optionsOf(fact, field.value, choices);
  if (!options) return { ...field, as: LONG_TEXTS.includes(fact) ? 'long' : 'text' };
  const blank = field.required ? field.value === null && 'Bitte wählen' : 'keine Angabe';
  return { ...field, as: 'choice', options, blank };
}

function inField(fact: WritableFact, value: FactValue): string | null {
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  if (typeof value !== 'string') return null;
  return FACT_SHAPES[fact].as === 'DATE' && isDay(value) ? germanDay(value) : value;
}

function optionsOf(fact: WritableFact, value: string | null, { organizations }: Choices) {
  if (fact === 'kind') return choicesOf(MEASURE_KINDS);
  if (fact === 'kiRole') return choicesOf(KI_ROLES);
  if (fact === 'isPublic') return choicesOf({ ja: 'ja', nein: 'nein' });
  if (fact !== 'lead') return undefined;
  return organizations.filter(({ code, gone }) => !gone || code === value);
}

const choicesOf = (labels: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(labels).map(([code, label]) => ({ code, label }));

function labels(field: Field): [string, string][] {
  const own: [string, string] = [field.name, field.label];
  if (field.as !== 'list') return [own];
  const rows = field.rows.flatMap(({ cells }, index) =>
    cells.map(({ name, label }): [string, string] => [
      name,
      `${field.label}, Zeile ${index + 1}, ${label}`,
    ]),
  );
  return [own, ...rows];
}
