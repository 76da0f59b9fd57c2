import { germanDay } from '../../../texts/partial-date.js';
import { isDay } from '../../../texts/days.js';
import { KI_ROLES, MEASURE_KINDS, PARTY_ROLES } from '../../measure-facts.js';
import type { WritableFact } from '../../writable-facts.js';
import { FACT_SHAPES, type FactValue, type Row } from './fact-shapes.js';
import type { ChoiceKind, Choices } from './measure-choices.js';

/** Where the names of the records stand that a fact calls by their keys. */
export const NAMED_IN = {
  lead: 'organizations',
  parties: 'organizations',
  fieldsOfAction: 'fieldsOfAction',
  concepts: 'concepts',
  targetGroups: 'targetGroups',
  places: 'places',
  funding: 'programmes',
} as const satisfies Partial<Record<WritableFact, ChoiceKind>>;

const CODES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: MEASURE_KINDS,
  kiRole: KI_ROLES,
};

/** A fact as people read it, one text per entry; none where nothing is stated. */
export function factInWords(fact: WritableFact, value: FactValue, choices: Choices): string[] {
  if (value === null || value === undefined) return [];
  if (typeof value === 'boolean') return [value ? 'ja' : 'nein'];
  const name = (key: string) => nameOf(fact, key, choices);
  if (typeof value !== 'string')
    return value.map((entry) =>
      typeof entry === 'string' ? name(entry) : rowInWords(entry, name),
    );
  if (FACT_SHAPES[fact].as === 'DATE') return [isDay(value) ? germanDay(value) : value];
  return [CODES[fact]?.[value] ?? name(value)];
}

function nameOf(fact: WritableFact, key: string, choices: Choices): string {
  const kind = fact in NAMED_IN ? NAMED_IN[fact as keyof typeof NAMED_IN] : undefined;
  return (kind && choices[kind].find(({ code }) => code === key)?.label) ?? key;
}

function rowInWords({ key, role, ...texts }: Row, name: (key: string) => string): string {
  const details = [
    role && (PARTY_ROLES as Readonly<Record<string, string>>)[role],
    ...Object.values(texts),
  ].filter(Boolean);
  const called = key ? name(key) : 'ohne Kurznamen';
  return details.length > 0 ? `${called} (${details.join('; ')})` : called;
}
