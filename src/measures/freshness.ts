import { daysBetween } from '../texts/days.js';
import { isOver, type Standing } from './standing.js';

/** How recent the report is that a measure stands with. */
export const FRESHNESS = {
  CURRENT: 'aktuell',
  AGEING: 'bald zu erneuern',
  STALE: 'veraltet',
  NEVER: 'noch nichts gemeldet',
  SETTLED: 'beendet; nichts mehr zu melden',
} as const;
export type FreshnessCode = keyof typeof FRESHNESS;

/** Days after its last report from which a measure counts as ageing, and as stale. */
export interface FreshnessLimits {
  ageingAfterDays: number;
  staleAfterDays: number;
}

export interface Freshness {
  code: FreshnessCode;
  /** From the day the last accepted report is about; null when there is none. */
  daysSinceReport: number | null;
}

/**
 * @param day the day asked about
 * @param reportedFor the day the last accepted report is about
 */
export function freshnessOn(
  day: string,
  reportedFor: string | null,
  standing: Omit<Standing, 'schedule'>,
  limits: FreshnessLimits,
): Freshness {
  const daysSinceReport = reportedFor === null ? null : daysBetween(reportedFor, day);
  const code = isOver(standing) ? 'SETTLED' : codeOf(daysSinceReport, limits);
  return { code, daysSinceReport };
}

function codeOf(days: number | null, limits: FreshnessLimits): FreshnessCode {
  if (days === null) return 'NEVER';
  if (days >= limits.staleAfterDays) return 'STALE';
  return days >= limits.ageingAfterDays ? 'AGEING' : 'CURRENT';
}
