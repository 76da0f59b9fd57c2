import { PartialDate } from '../texts/partial-date.js';

/** What says since when there is a measure. Dates are partial dates as given. */
export interface Beginnings {
  /** The day of its first revision. */
  recordedOn: string;
  startedOn: string | null;
  plannedStart: string | null;
  /** When the concepts that contain it were adopted. */
  conceptsAdoptedOn: readonly (string | null)[];
}

/**
 * The first day a report may be about: the earliest any of these can mean. A measure of the concept
 * of 2010 that was entered in 2026 has reports of 2012.
 */
export function firstDayOf({
  recordedOn,
  startedOn,
  plannedStart,
  conceptsAdoptedOn,
}: Beginnings): string {
  return [startedOn, plannedStart, ...conceptsAdoptedOn]
    .filter((date) => date !== null)
    .map((date) => PartialDate.parse(date).earliest)
    .reduce((first, day) => (day < first ? day : first), recordedOn);
}
