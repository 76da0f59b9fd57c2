import { type Form, typed } from '../../../auth/page-forms.js';
import { type Merge, mergeOf } from '../editing/merged-facts.js';
import type { KimField } from './kim-words.js';
import { statedKimLink, type TypedKimLink } from './typed-kim-link.js';

/** Somebody else was faster: what the two of them have made of the link to KIM. */
export interface KimConflict {
  merge: Merge<KimField>;
  theirs: TypedKimLink;
  /** The choices made so far. */
  chosen: ReadonlyMap<KimField, string>;
}

/** @param base what both started from */
export function kimConflict(
  form: Form,
  base: TypedKimLink,
  mine: TypedKimLink,
  theirs: TypedKimLink,
): KimConflict {
  // As the API takes them: 12.500,5 and 12.500,50 are the same amount.
  const merge = mergeOf<KimField>(statedKimLink(base), statedKimLink(mine), statedKimLink(theirs));
  const choices = merge.conflicts
    .map((field) => [field, typed(form, `wahl.${field}`)] as const)
    .filter(([, choice]) => choice === 'meine' || choice === 'andere');
  return { merge, theirs, chosen: new Map(choices) };
}

/** What shall hold: of what both changed the one that was chosen, of the rest what anybody changed. */
export function decidedKimLink(
  mine: TypedKimLink,
  { merge, theirs, chosen }: KimConflict,
): TypedKimLink {
  const taken = [...merge.theirs, ...merge.conflicts.filter((one) => chosen.get(one) === 'andere')];
  return { ...mine, ...Object.fromEntries(taken.map((field) => [field, theirs[field]])) };
}
