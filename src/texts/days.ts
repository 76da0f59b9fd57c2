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

/** `22.11.2026, 08:12 Uhr`, in German time. @param instant an ISO text or a Date */
export function germanInstant(instant: string | Date): string {
  const date = typeof instant === 'string' ? new Date(instant) : instant;
  return DateTime.fromJSDate(date, { zone: ZONE }).toFormat("dd.MM.yyyy, HH:mm 'Uhr'");
}

/** The first moment of a day in Germany. */
export function startOfDay(day: string): Date {
  return DateTime.fromISO(day, { zone: ZONE }).startOf('day').toJSDate();
}

/** The last millisecond of a day in Germany. */
export function endOfDay(day: string): Date {
  return DateTime.fromISO(day, { zone: ZONE }).endOf('day').toJSDate();
}

const DAY_MS = 86_400_000;

/** From one day to another, both `YYYY-MM-DD`; negative when the second is the earlier one. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** So many days before a day, `YYYY-MM-DD`. */
export const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);
