import { dayOf } from '../../texts/days.js';
import { relativeDay } from '../../texts/relative-days.js';
import { coded } from '../../texts/coded.js';
import { differences } from '../changes.js';
import type { MeasureDocument } from '../measure-document.js';
import { MEASURE_STATUSES } from '../measure-status.js';
import type { Story } from '../measures.service.js';
import type { Revision } from '../revision.entity.js';
import type { StatusReport } from '../status-report.entity.js';

type Changes = ReturnType<typeof differences>;

/** One step in the life of a measure. */
interface Step {
  /** When the county wrote it down. */
  recordedAt: Date;
  /** The day a report is about; null for a change of facts. */
  asOf: string | null;
  title: string;
  status: { code: string; label: string } | null;
  text: string | null;
  note: string | null;
  /** A function. */
  by: string | null;
  changes: Changes;
}

/**
 * How the measure became what it is, the newest step first: changes of its facts and reports on it,
 * each with what was otherwise before.
 */
export function timeline({ state, revisions, reports, seesAll }: Story, today: string) {
  const steps = [
    ...revisions.flatMap((revision, index) => revised(revision, revisions[index + 1])),
    ...reports.map((report, index) =>
      reported(report, reports[index + 1], state.document, seesAll),
    ),
  ];
  return steps
    .sort((a, b) => dayOfStep(b).localeCompare(dayOfStep(a)) || +b.recordedAt - +a.recordedAt)
    .map((step) => ({
      ...step,
      day: dayOfStep(step),
      ago: relativeDay(dayOfStep(step), today),
      late: step.asOf !== null && dayOf(step.recordedAt) > step.asOf,
    }));
}

const dayOfStep = ({ asOf, recordedAt }: Step): string => asOf ?? dayOf(recordedAt);

function revised(revision: Revision, before: Revision | undefined): Step[] {
  const { recordedAt, actor, reason, document } = revision;
  const changes = before ? differences(told(before.document), told(document)) : [];
  // Only what the reader may not see has changed.
  if (before && changes.length === 0) return [];
  const title = before ? 'Angaben geändert' : 'Erfasst';
  return [
    { recordedAt, asOf: null, title, status: null, text: reason, note: null, by: actor, changes },
  ];
}

function reported(
  report: StatusReport,
  before: StatusReport | undefined,
  document: MeasureDocument,
  notes: boolean,
): Step {
  return {
    recordedAt: report.recordedAt,
    asOf: report.asOf,
    title: report.confirmsUnchanged ? 'Unverändert bestätigt' : 'Sachstand',
    status: coded(MEASURE_STATUSES, report.status),
    text: before ? null : report.publicText,
    note: notes ? report.internalNote : null,
    by: report.author,
    changes: before ? differences(told(document, before), told(document, report)) : [],
  };
}

const told = (document: MeasureDocument, report?: StatusReport) => ({
  document,
  status: report?.status ?? 'UNKNOWN',
  report: report ?? null,
});
