import { isDeepStrictEqual } from 'node:util';
import type { WritableFact } from '../../writable-facts.js';
import type { Facts } from './fact-shapes.js';

/** What is other than before, of the facts that `after` speaks of. */
export const changesBetween = (before: Facts, after: Facts): WritableFact[] =>
  (Object.keys(after) as WritableFact[]).filter(
    (fact) => !isDeepStrictEqual(before[fact], after[fact]),
  );

export interface Merge {
  /** Changed on both sides, each time to something else: a person has to choose. */
  conflicts: WritableFact[];
  /** Changed only here. */
  mine: WritableFact[];
  /** Changed only there. */
  theirs: WritableFact[];
}

/** @param base what both sides started from */
export function mergeOf(base: Facts, mine: Facts, theirs: Facts): Merge {
  const [here, there] = [changesBetween(base, mine), changesBetween(base, theirs)];
  const differ = changesBetween(mine, theirs);
  return {
    conflicts: here.filter((fact) => there.includes(fact) && differ.includes(fact)),
    mine: here.filter((fact) => !there.includes(fact)),
    theirs: there.filter((fact) => !here.includes(fact)),
  };
}

/** Only these facts. */
export const only = (facts: Facts, names: readonly WritableFact[]): Facts =>
  Object.fromEntries(names.map((name) => [name, facts[name]]));
