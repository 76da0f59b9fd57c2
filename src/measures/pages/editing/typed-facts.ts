import { type Form, typed } from '../../../auth/page-forms.js';
import { DomainError } from '../../../texts/domain-error.js';
import { PartialDate } from '../../../texts/partial-date.js';
import type { WritableFact } from '../../writable-facts.js';
import { FACT_SHAPES, type Facts, type FactValue } from './fact-shapes.js';
import { entriesOf, given, rowsIn } from './form-entries.js';

/** What somebody has typed. Rows that say nothing are left out, so that the others move up. */
export function typedFacts(form: Form, facts: readonly WritableFact[]): Facts {
  return Object.fromEntries(facts.map((fact) => [fact, typedFact(form, fact)]));
}

function typedFact(form: Form, fact: WritableFact): FactValue {
  const shape = FACT_SHAPES[fact];
  if (shape.as === 'ROWS') return rowsIn(form, fact, shape.fields, shape.preset);
  if (shape.as === 'KEYS')
    return [...new Set(entriesOf(form, fact).flatMap((at) => given(form, at) ?? []))];
  if (shape.as === 'FLAG') return { ja: true, nein: false }[typed(form, fact)];
  const text = given(form, fact);
  return shape.as === 'DATE' && text !== null ? isoDay(text) : text;
}

/** A day is kept as ISO text, however it was typed; what is less than a day stays as it is. */
export function isoDay(text: string): string {
  try {
    const { earliest, latest } = PartialDate.parse(text);
    return earliest === latest ? earliest : text;
  } catch (error) {
    if (error instanceof DomainError) return text;
    throw error;
  }
}
