import { isDeepStrictEqual } from 'node:util';
import type { MeasureDocument } from './measure-document.js';

type Facts = Record<string, unknown>;

/** What of a measure is other than before, for the log. What has no before is new. */
export function changedFacts(
  before: MeasureDocument | null,
  after: MeasureDocument,
): { before?: Facts; after: Facts } {
  const now = flat(after);
  if (before === null) return { after: only(now, (_, value) => !isBlank(value)) };
  const then = flat(before);
  const changed = (key: string): boolean => !isDeepStrictEqual(then[key], now[key]);
  return { before: only(then, changed), after: only(now, changed) };
}

/** The link to KIM fact by fact: `kim.assessment`. */
function flat({ kim, ...facts }: MeasureDocument): Facts {
  const flattened: Facts = { ...facts };
  for (const [key, value] of Object.entries(kim)) flattened[`kim.${key}`] = value;
  return flattened;
}

const only = (facts: Facts, keep: (key: string, value: unknown) => boolean): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([key, value]) => keep(key, value)));

const isBlank = (value: unknown): boolean =>
  value === null || (Array.isArray(value) && value.length === 0);
