import type { MeasureState } from '../../measures/measure-state.js';
import { MEASURE_STATUSES } from '../../measures/measure-status.js';
import type { Umsetzungsstand } from '../paper-content.js';

/**
 * Which measures a paper lists. A completed one leaves the list only after one paper for the
 * committee has shown it as completed, archived or not; any other leaves it once it is archived.
 */
export interface Listing {
  listed: MeasureState[];
  /** Numbers of those that are left out because an earlier paper has shown them as completed. */
  shownBefore: string[];
}

/** @param last what the last paper for the committee said; null: there was none */
export function listing(states: readonly MeasureState[], last: Umsetzungsstand | null): Listing {
  const shown = new Set(last ? [...last.bereitsGezeigt, ...completedIn(last)] : []);
  const completed = (state: MeasureState): boolean => state.status === 'COMPLETED';
  const shownAsCompleted = (state: MeasureState): boolean =>
    completed(state) && shown.has(state.document.number);
  return {
    listed: states.filter((state) =>
      completed(state) ? !shownAsCompleted(state) : !state.document.archived,
    ),
    shownBefore: states.filter(shownAsCompleted).map(({ document }) => document.number),
  };
}

/** The state on a day, whatever any paper has shown. */
export const notArchived = (states: readonly MeasureState[]): Listing => ({
  listed: states.filter(({ document }) => !document.archived),
  shownBefore: [],
});

const completedIn = ({ massnahmen }: Umsetzungsstand): string[] =>
  massnahmen
    .filter(({ status }) => status === MEASURE_STATUSES.COMPLETED)
    .map(({ nummer }) => nummer);
