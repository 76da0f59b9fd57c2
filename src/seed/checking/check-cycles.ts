import type { Problem } from '../problem.js';
import type { SeedData } from '../seed-format.js';
import { walk } from './walk.js';

/** Chains that must end somewhere. */
const CHAINS = [
  ['organisationen', 'schluessel', 'teilVon'],
  ['organisationen', 'schluessel', 'nachfolge'],
  ['handlungsfelder', 'schluessel', 'teilVon'],
  ['ziele', 'schluessel', 'teilVon'],
  ['massnahmen', 'nummer', 'teilVon'],
  ['massnahmen', 'nummer', 'zusammengefuehrtIn'],
  ['massnahmen', 'nummer', 'ersetztDurch'],
] as const;

/** Records that, following one field, come back to themselves. */
export function checkCycles(data: SeedData): Problem[] {
  return CHAINS.flatMap(([list, key, field]) => {
    const records = walk(data, `${list}[]`).map(
      ({ value }) => (value ?? {}) as Record<string, unknown>,
    );
    const next = new Map(records.map((record) => [record[key], record[field]]));
    return records.flatMap((record, index) => {
      const ring = ringFrom(record[key], next);
      return ring === null
        ? []
        : [{ path: [list, index, field], message: `Das führt im Kreis: ${ring}.` }];
    });
  });
}

function ringFrom(start: unknown, next: ReadonlyMap<unknown, unknown>): string | null {
  const passed = [start];
  for (let at = next.get(start); at !== undefined && at !== null; at = next.get(at)) {
    passed.push(at);
    if (at === start) return passed.join(' → ');
    // Somebody else's ring: reported where it closes.
    if (passed.indexOf(at) < passed.length - 1) return null;
  }
  return null;
}
