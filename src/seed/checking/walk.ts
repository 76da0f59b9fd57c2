import type { Path } from '../problem.js';

/** A value and where it stands. */
export interface Found {
  path: Path;
  value: unknown;
}

/**
 * Every value at a place of the seed data, whatever else may be wrong with them.
 * @param place names of fields divided by points; `[]` goes through a list, e.g.
 *   `massnahmen[].konzepte[].konzept`
 */
export function walk(data: unknown, place: string): Found[] {
  const steps = place
    .split('.')
    .flatMap((step) => (step.endsWith('[]') ? [step.slice(0, -2), '[]'] : [step]));
  return steps.reduce<Found[]>(
    (found, step) => found.flatMap((at) => advance(at, step)),
    [{ path: [], value: data }],
  );
}

/** Texts only: anything else was reported when the form was checked. */
export function walkTexts(data: unknown, place: string): { path: Path; value: string }[] {
  return walk(data, place).filter(
    (found): found is { path: Path; value: string } => typeof found.value === 'string',
  );
}

function advance({ path, value }: Found, step: string): Found[] {
  if (step === '[]') {
    if (!Array.isArray(value)) return [];
    return value.map((item: unknown, index) => ({ path: [...path, index], value: item }));
  }
  if (typeof value !== 'object' || value === null) return [];
  const next: unknown = (value as Record<string, unknown>)[step];
  return next === undefined || next === null ? [] : [{ path: [...path, step], value: next }];
}
