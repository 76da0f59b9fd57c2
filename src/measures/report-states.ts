import { dayOf } from '../texts/days.js';
import { REPORT_STATES, type ReportState } from './measure-status.js';

/** What may become of a report; whatever was decided stays decided. */
const NEXT: Readonly<Record<ReportState, readonly ReportState[]>> = {
  SUBMITTED: ['ACCEPTED', 'RETURNED', 'WITHDRAWN'],
  ACCEPTED: [],
  RETURNED: [],
  WITHDRAWN: [],
};

/** @returns why it may not become that, as a German sentence; undefined when it may */
export function refusalOfStep(from: ReportState, to: ReportState): string | undefined {
  if (NEXT[from].includes(to)) return undefined;
  return `Dieser Sachstand ist bereits ${REPORT_STATES[from]}. Was sich geändert hat, melden Sie bitte mit einem neuen Sachstand.`;
}

/** What decides whether a confirmation can be taken back. */
export interface Confirmation {
  state: ReportState;
  confirmsUnchanged: boolean;
  /** 1 as long as nobody has decided on it. */
  version: number;
  recordedAt: Date;
}

/**
 * A confirmation that counted at once may be taken back on the day it was made. The state of a day
 * that is over never changes that way.
 * @param today `YYYY-MM-DD`
 */
export const mayBeTakenBack = (report: Confirmation, today: string): boolean =>
  report.state === 'ACCEPTED' &&
  report.confirmsUnchanged &&
  report.version === 1 &&
  dayOf(report.recordedAt) === today;
