import { DateTime } from 'luxon';

/** German local time decides which day it is, whatever the machine is set to. */
const ZONE = 'Europe/Berlin';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** `2026-02-30` looks like a day, and begins at no moment. */
export function isDay(text: string): boolean {
  return DAY.test(text) && !Number.isNaN(theDay(text).first);
}

/** A day in Germany, from its first to its last millisecond. */
interface Day {
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

/** Time zones take long to ask, and nearly all questions are about the same few days. */
const known = new Map<string, Day>();
const MOST_KNOWN = 1_000;

function theDay(name: string): Day {
  const day = known.get(name) ?? asked(name);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(name, day);
  return day;
}

function asked(name: string): Day {
  const day = DateTime.fromISO(name, { zone: ZONE });
  return { name, first: day.startOf('day').toMillis(), last: day.endOf('day').toMillis() };
}

/** How far Germany is ahead of UTC, in winter and in summer. */
const AHEAD_MS = [3_600_000, 7_200_000];

/** The day it is in Germany at that moment, `YYYY-MM-DD`. */
export function dayOf(instant: Date): string {
  const moment = instant.getTime();
  for (const ahead of AHEAD_MS) {
    const { name, first, last } = theDay(new Date(moment + ahead).toISOString().slice(0, 10));
    if (first <= moment && moment <= last) return name;
  }
  // In the summers of 1945 and 1947 it was three hours.
  return DateTime.fromMillis(moment, { zone: ZONE }).toFormat('yyyy-MM-dd');
}

/** `22.11.2026, 08:12 Uhr`, in German time. @param instant an ISO text or a Date */
export function germanInstant(instant: string | Date): string {
  const date = typeof instant === 'string' ? new Date(instant) : instant;
  return DateTime.fromJSDate(date, { zone: ZONE }).toFormat("dd.MM.yyyy, HH:mm 'Uhr'");
}

/** The first moment of a day in Germany. */
export function startOfDay(day: string): Date {
  return new Date(theDay(day).first);
}

/** The last millisecond of a day in Germany. */
export function endOfDay(day: string): Date {
  return new Date(theDay(day).last);
}

const DAY_MS = 86_400_000;

/** From one day to another, both `YYYY-MM-DD`; negative when the second is the earlier one. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** So many days before a day, `YYYY-MM-DD`. */
export const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);
