import { DateTime } from 'luxon';

/** German local time decides which day it is, whatever the machine is set to. */
const ZONE = 'Europe/Berlin';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function isDay(text: string): boolean {
  return DAY.test(text) && DateTime.fromISO(text, { zone: ZONE }).isValid;
}

/** The day it is in Germany at that moment, `YYYY-MM-DD`. */
export function dayOf(instant: Date): string {
  return DateTime.fromJSDate(instant, { zone: ZONE }).toFormat('yyyy-MM-dd');
}

/** The first moment of a day in Germany. */
export function startOfDay(day: string): Date {
  return DateTime.fromISO(day, { zone: ZONE }).startOf('day').toJSDate();
}

/** The last millisecond of a day in Germany. */
export function endOfDay(day: string): Date {
  return DateTime.fromISO(day, { zone: ZONE }).endOf('day').toJSDate();
}
