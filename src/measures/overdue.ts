import { PartialDate } from '../texts/partial-date.js';
import type { MeasureDocument } from './measure-document.js';
import type { MeasureStatus } from './measure-status.js';
import { isOver, type Standing } from './standing.js';

/** Only of these it is known that the work has not begun. */
export const NOT_BEGUN: readonly MeasureStatus[] = ['NOT_STARTED', 'PLANNED'];

/** Last days, `YYYY-MM-DD`, on which a measure would be in time; null: no such day is planned. */
export interface Due {
  start: string | null;
  end: string | null;
}

/** A plan binds until the facts say when it happened. `2024` is kept until the end of 2024. */
export function dueOf({ plannedStart, plannedEnd, startedOn, endedOn }: MeasureDocument): Due {
  return {
    start: startedOn === null && endedOn === null ? lastDayOf(plannedStart) : null,
    end: endedOn === null ? lastDayOf(plannedEnd) : null,
  };
}

/** The planned end has passed and it is not over, or the planned start and it has not begun. */
export function isOverdue(
  day: string,
  { start, end }: Due,
  standing: Omit<Standing, 'schedule'>,
): boolean {
  if (isOver(standing)) return false;
  if (end !== null && end < day) return true;
  return start !== null && start < day && NOT_BEGUN.includes(standing.status);
}

const lastDayOf = (date: string | null): string | null =>
  date === null ? null : PartialDate.parse(date).latest;
