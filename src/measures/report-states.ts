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
