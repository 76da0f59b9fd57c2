import type { StatusReportRecord } from './format/status-report-record.js';

type Days = Pick<Partial<StatusReportRecord>, 'stichtag' | 'erfasstAm'>;

/** The day the county learned it. */
export function recordedOn<T extends Days>({ stichtag, erfasstAm }: T): T['stichtag'] {
  return erfasstAm ?? stichtag;
}

/** By the day they are about, then by the day they were recorded. */
export function inOrder<T extends StatusReportRecord>(reports: readonly T[]): T[] {
  const position = (report: T): string => `${report.stichtag} ${recordedOn(report)}`;
  return [...reports].sort((a, b) => (position(a) < position(b) ? -1 : 1));
}
