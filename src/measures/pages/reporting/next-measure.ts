import type { OwnMeasure } from '../../own-measures.js';
import { isOpen } from '../../report-tasks.js';

/** Where reporting a measure leads to. */
export const reportPath = (number: string): string =>
  `/massnahmen/${encodeURIComponent(number)}/sachstand`;

/**
 * The measure that is asked about after this one: the next in the list, or one that was skipped.
 * @param all as the list shows them
 * @returns its number; null when it was the last
 */
export function nextAfter(all: readonly OwnMeasure[], number: string): string | null {
  const place = all.findIndex(({ state }) => state.document.number === number);
  const others = [...all.slice(place + 1), ...all.slice(0, Math.max(place, 0))];
  return others.find(({ task }) => isOpen(task))?.state.document.number ?? null;
}
