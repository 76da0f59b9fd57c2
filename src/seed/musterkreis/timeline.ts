import type { MeasureStatus } from '../../measures/measure-status.js';
import type { Phase } from './courses.js';
import { CUT_OFF_DAYS, LAST_CUT_OFF_DAY } from './cut-off-days.js';
import type { Random } from './random.js';

/** Where a measure is on a Stichtag. */
export interface Station {
  day: string;
  status: MeasureStatus;
  delayed: boolean;
  /** The first of its phase: there is something to report. */
  fresh: boolean;
}

/** Nothing is reported on these any more. */
const ENDED: readonly MeasureStatus[] = ['COMPLETED', 'DISCONTINUED', 'SUPERSEDED'];

/** The course of a measure, Stichtag by Stichtag, from when it is first asked about. */
export function timeline(course: readonly Phase[], random: Random): Station[] {
  const stations: Station[] = [];
  let day = random.between(0, 1);
  course.forEach(({ status, least, most, delayed = false }, index) => {
    const last = index === course.length - 1;
    const length = last ? CUT_OFF_DAYS.length : random.between(least, most);
    const days = CUT_OFF_DAYS.slice(day, day + (ENDED.includes(status) ? 1 : length));
    stations.push(...days.map((on, nth) => ({ day: on, status, delayed, fresh: nth === 0 })));
    day += days.length;
  });
  return stations;
}

/** Not everybody answers every time; most do for the last one. */
export function answered(stations: readonly Station[], random: Random): Station[] {
  return stations.filter(
    ({ day, fresh }) => random.chance(day === LAST_CUT_OFF_DAY ? 85 : 60) || fresh,
  );
}
