import { isDeepStrictEqual } from 'node:util';

type Stated<Name extends string> = Readonly<Partial<Record<Name, unknown>>>;

/** What is other than before, of the facts that `after` speaks of. */
export const changesBetween = <Name extends string>(
  before: Stated<Name>,
  after: Stated<Name>,
): Name[] =>
  (Object.keys(after) as Name[]).filter((fact) => !isDeepStrictEqual(before[fact], after[fact]));

export interface Merge<Name extends string> {
  /** Changed on both sides, each time to something else: a person has to choose. */
  conflicts: Name[];
  /** Changed only here. */
  mine: Name[];
  /** Changed only there. */
  theirs: Name[];
}

/** @param base what both sides started from */
export function mergeOf<Name extends string>(
  base: Stated<Name>,
  mine: Stated<Name>,
  theirs: Stated<Name>,
): Merge<Name> {
  const [here, there] = [changesBetween(base, mine), changesBetween(base, theirs)];
  const differ = changesBetween(mine, theirs);
  return {
    conflicts: here.filter((fact) => there.includes(fact) && differ.includes(fact)),
    mine: here.filter((fact) => !there.includes(fact)),
    theirs: there.filter((fact) => !here.includes(fact)),
  };
}

/** Only these facts. */
export const only = <Name extends string, Facts extends Partial<Record<Name, unknown>>>(
  facts: Facts,
  names: readonly Name[],
): Facts => Object.fromEntries(names.map((name) => [name, facts[name]])) as Facts;
