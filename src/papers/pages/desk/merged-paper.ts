import { createHash } from 'node:crypto';
import { type Form, typed } from '../../../auth/page-forms.js';
import { differences, type FactName, type StatedFacts } from './paper-facts-form.js';

const LENGTH = 16;

/** What the typed facts of a draft and the recorded ones make together. */
export interface MergedPaper {
  /** Of what both changed mine; of the rest what anybody changed. */
  facts: StatedFacts;
  /** Changed on both sides, each time to something else: a person has to choose. */
  conflicts: FactName[];
  /** The choices made so far. */
  chosen: ReadonlyMap<FactName, string>;
}

const traceOf = (fact: unknown): string =>
  createHash('sha256').update(JSON.stringify(fact)).digest('hex').slice(0, LENGTH);

/** Fields of the form that tell later what was there when it was begun; papers keep no earlier versions. */
export const tracesOf = (facts: StatedFacts): { name: string; value: string }[] =>
  (Object.keys(facts) as FactName[]).map((name) => ({
    name: `war.${name}`,
    value: traceOf(facts[name]),
  }));

/** The same fields as they came, so that they go on telling of the beginning. */
export const keptTraces = (form: Form): { name: string; value: string }[] =>
  Object.keys(form)
    .filter((name) => name.startsWith('war.'))
    .map((name) => ({ name, value: typed(form, name) }));

/** @param theirs what is recorded now */
export function mergedPaper(form: Form, mine: StatedFacts, theirs: StatedFacts): MergedPaper {
  const changedIn = (facts: StatedFacts, name: FactName): boolean =>
    typed(form, `war.${name}`) !== traceOf(facts[name]);
  const differing = differences(mine, theirs);
  const theirOwn = differing.filter((name) => !changedIn(mine, name));
  const conflicts = differing.filter((name) => changedIn(mine, name) && changedIn(theirs, name));
  const chosen = new Map(
    conflicts
      .map((name) => [name, typed(form, `wahl.${name}`)] as const)
      .filter(([, choice]) => choice === 'meine' || choice === 'andere'),
  );
  return { facts: withThose(theirOwn, mine, theirs), conflicts, chosen };
}

/** What shall hold, with what was chosen. */
export const decidedFacts = (
  { facts, conflicts, chosen }: MergedPaper,
  theirs: StatedFacts,
): StatedFacts =>
  withThose(
    conflicts.filter((name) => chosen.get(name) === 'andere'),
    facts,
    theirs,
  );

const withThose = (
  names: readonly FactName[],
  mine: StatedFacts,
  theirs: StatedFacts,
): StatedFacts => ({ ...mine, ...Object.fromEntries(names.map((name) => [name, theirs[name]])) });
