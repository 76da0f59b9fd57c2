import type { MeasureFilter } from '../../measures/measure-filter.js';
import type { MeasureState } from '../../measures/measure-state.js';

/** Which measures a paper is about. */
export interface Scope {
  filter: MeasureFilter;
  /** Keys of concepts; empty: all of them, and measures of none. */
  concepts: readonly string[];
}

/** @param states what the filter has left */
export const inScope = (states: readonly MeasureState[], { concepts }: Scope): MeasureState[] =>
  states.filter(
    ({ document }) =>
      concepts.length === 0 || document.concepts.some(({ key }) => concepts.includes(key)),
  );

/** Nothing is left out of it. */
export const isEverything = ({ filter, concepts }: Scope): boolean =>
  concepts.length === 0 && Object.values(filter).every((value) => value === undefined);
