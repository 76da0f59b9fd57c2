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

/** @param shown numbers of measures that earlier papers have shown as completed */
export function listing(states: readonly MeasureState[], shown: ReadonlySet<string>): Listing {
  const shownBefore = (state: MeasureState): boolean =>
    isCompleted(state) && shown.has(state.document.number);
  return {
    listed: states.filter((state) =>
      isCompleted(state) ? !shownBefore(state) : !state.document.archived,
    ),
    shownBefore: states.filter(shownBefore).map(({ document }) => document.number),
  };
}

/** The state on a day, whatever any paper has shown. */
export const notArchived = (states: readonly MeasureState[]): Listing => ({
  listed: states.filter(({ document }) => !document.archived),
  shownBefore: [],
});

/**
 * Which of the completed measures earlier papers have shown as completed. The newest one that says
 * anything of a measure decides: what has been taken up again since is to be shown once more.
 * @param earlier newest first; read only as long as something is left to be decided
 */
export async function shownAsCompleted(
  states: readonly MeasureState[],
  earlier: AsyncIterable<Pick<Umsetzungsstand, 'massnahmen' | 'bereitsGezeigt'>>,
): Promise<ReadonlySet<string>> {
  const undecided = new Set(states.filter(isCompleted).map(({ document }) => document.number));
  const shown = new Set<string>();
  if (undecided.size === 0) return shown;
  for await (const { massnahmen, bereitsGezeigt } of earlier) {
    const completed = massnahmen.filter(({ status }) => status === MEASURE_STATUSES.COMPLETED);
    for (const number of [...bereitsGezeigt, ...completed.map(({ nummer }) => nummer)])
      if (undecided.has(number)) shown.add(number);
    for (const number of [...bereitsGezeigt, ...massnahmen.map(({ nummer }) => nummer)])
      undecided.delete(number);
    if (undecided.size === 0) break;
  }
  return shown;
}

const isCompleted = ({ status }: MeasureState): boolean => status === 'COMPLETED';
