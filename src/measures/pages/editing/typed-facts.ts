import { type Form, typed } from '../../../auth/page-forms.js';
import { DomainError } from '../../../texts/domain-error.js';
import { PartialDate } from '../../../texts/partial-date.js';
import type { WritableFact } from '../../writable-facts.js';
import { FACT_SHAPES, type Facts, type FactValue, type Row } from './fact-shapes.js';
import { lines } from './recorded-facts.js';

/** What somebody has typed. Rows that say nothing are left out, so that the others move up. */
export function typedFacts(form: Form, facts: readonly WritableFact[]): Facts {
  return Object.fromEntries(facts.map((fact) => [fact, typedFact(form, fact)]));
}

function typedFact(form: Form, fact: WritableFact): FactValue {
  const shape = FACT_SHAPES[fact];
  if (shape.as === 'ROWS') return rowsOf(form, fact, shape);
  if (shape.as === 'KEYS')
    return [...new Set(entriesOf(form, fact).flatMap((at) => given(form, at) ?? []))];
  if (shape.as === 'FLAG') return { ja: true, nein: false }[typed(form, fact)];
  const text = given(form, fact);
  return shape.as === 'DATE' && text !== null ? isoDay(text) : text;
}

function rowsOf(
  form: Form,
  fact: WritableFact,
  { fields, preset }: { fields: readonly string[]; preset?: string },
): Row[] {
  return entriesOf(form, fact)
    .map((at) => Object.fromEntries(fields.map((field) => [field, given(form, `${at}.${field}`)])))
    .filter((row) => fields.some((field) => field !== preset && row[field] !== null));
}

/** `places.0`, `places.2`: in the order of their numbers. */
function entriesOf(form: Form, fact: string): string[] {
  const numbers = Object.keys(form)
    .map((field) => field.split('.'))
    .filter(([name, number]) => name === fact && /^\d{1,3}$/.test(number ?? ''))
    .map(([, number]) => Number(number));
  return [...new Set(numbers)].sort((a, b) => a - b).map((number) => `${fact}.${number}`);
}

const given = (form: Form, field: string): string | null =>
  typed(form, field).trim() === '' ? null : lines(typed(form, field));

/** A day is kept as ISO text, however it was typed; what is less than a day stays as it is. */
function isoDay(text: string): string {
  try {
    const { earliest, latest } = PartialDate.parse(text);
    return earliest === latest ? earliest : text;
  } catch (error) {
    if (error instanceof DomainError) return text;
    throw error;
  }
}

/** Without one entry of a list, e.g. `parties.2`. */
export const withoutEntry = (form: Form, entry: string): Form =>
  Object.fromEntries(
    Object.entries(form).filter(([field]) => field !== entry && !field.startsWith(`${entry}.`)),
  );
