import {
  type Adaptation,
  ADAPTATIONS,
  MEASURE_STATUSES,
  type MeasureStatus,
  type Schedule,
  SCHEDULES,
} from '../../measures/measure-status.js';
import type { MeasureRecord } from '../format/measure-records.js';
import type { StatusReportRecord } from '../format/status-report-record.js';
import { inOrder, recordedOn } from '../report-order.js';
import { optionalCode } from './codes.js';

/** What a status report of the files says; the columns of `StatusReport` that come from them. */
export interface Statement {
  asOf: string;
  status: MeasureStatus;
  statusWording: string | null;
  schedule: Schedule | null;
  reason: string | null;
  publicText: string | null;
  internalNote: string | null;
  adaptation: Adaptation | null;
  adaptationText: string | null;
  confirmsUnchanged: boolean;
  author: string | null;
  source: string;
}

export interface DatedStatement {
  recordedAt: Date;
  statement: Statement;
}

/**
 * The reports of a measure in order; a confirmation repeats what it confirms.
 * @param startOf the first moment of a day
 */
export function statementsOf(
  { sachstaende, quelle }: MeasureRecord,
  startOf: (day: string) => Date,
): DatedStatement[] {
  const statements: DatedStatement[] = [];
  for (const report of inOrder(sachstaende ?? [])) {
    const confirmed = statements.at(-1)?.statement;
    const statement: Statement = {
      ...(report.unveraendert && confirmed ? confirmed : stated(report)),
      asOf: report.stichtag,
      confirmsUnchanged: report.unveraendert ?? false,
      author: report.verfasst ?? null,
      source: report.quelle ?? quelle,
    };
    statements.push({ recordedAt: startOf(recordedOn(report)), statement });
  }
  return statements;
}

function stated(report: StatusReportRecord) {
  return {
    status: optionalCode(MEASURE_STATUSES, report.status) ?? 'UNKNOWN',
    statusWording: report.statusWortlaut ?? null,
    schedule: optionalCode(SCHEDULES, report.zeitplan),
    reason: report.begruendung ?? null,
    publicText: report.text ?? null,
    internalNote: report.vermerkIntern ?? null,
    adaptation: optionalCode(ADAPTATIONS, report.anpassung),
    adaptationText: report.anpassungText ?? null,
  };
}
