import { daysBetween } from './days.js';

const WORDS = new Intl.RelativeTimeFormat('de', { numeric: 'auto' });
const DAYS_PER = { month: 30.44, year: 365.25 };

/** `gestern`, `vor 3 Monaten`, `in 2 Tagen`. Both days `YYYY-MM-DD`. */
export function relativeDay(day: string, today: string): string {
  const days = daysBetween(today, day);
  const distance = Math.abs(days);
  if (distance < 60) return WORDS.format(days, 'day');
  if (distance < 730) return WORDS.format(Math.trunc(days / DAYS_PER.month), 'month');
  return WORDS.format(Math.trunc(days / DAYS_PER.year), 'year');
}
