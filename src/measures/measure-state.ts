import { type Freshness, freshnessOn } from './freshness.js';
import type { MeasureDocument } from './measure-document.js';
import type { Adaptation, MeasureStatus, Schedule } from './measure-status.js';
import { dueOf, isOverdue } from './overdue.js';
import { type Lack, lacksOf } from './quality.js';
import type { Question } from './question.js';

/** What the newest accepted status report says on that day. */
export interface ReportedState {
  asOf: string;
  recordedAt: Date;
  /** Nachgemeldet: recorded after the day asked about. */
  late: boolean;
  status: MeasureStatus;
  statusWording: string | null;
  schedule: Schedule | null;
  reason: string | null;
  publicText: string | null;
  adaptation: Adaptation | null;
  adaptationText: string | null;
  confirmsUnchanged: boolean;
  author: string | null;
  /** Null as well for readers who may not see it. */
  internalNote: string | null;
}

/** A measure as it stood on a day: its facts as known by the end of that day, and its report. */
export interface MeasureState {
  document: MeasureDocument;
  version: number;
  /** When the facts were recorded. */
  recordedAt: Date;
  /** UNKNOWN when nobody reported. */
  status: MeasureStatus;
  report: ReportedState | null;
  freshness: Freshness;
  overdue: boolean;
  /** What it lacks before it can go into a paper; null for readers from outside. */
  missing: Lack[] | null;
}

/** As the query gives it. */
export interface StateRow extends Omit<
  ReportedState,
  'recordedAt' | 'late' | 'status' | 'asOf' | 'confirmsUnchanged'
> {
  document: string;
  version: number;
  recordedAt: string;
  status: MeasureStatus | null;
  asOf: string | null;
  reportRecordedAt: string;
  /** SQLite has no booleans and says 0 or 1. */
  confirmsUnchanged: boolean | 0 | 1;
}

export function measureState(row: StateRow, { day, end, limits, reading }: Question): MeasureState {
  const document = JSON.parse(row.document) as MeasureDocument;
  const report = reportedState(row, end);
  const standing = standingOf(document, report);
  const freshness = freshnessOn(day, report?.asOf ?? null, standing, limits);
  const lacks = lacksOf({
    ...standing,
    schedule: report?.schedule ?? null,
    publicText: report?.publicText ?? null,
    reason: report?.reason ?? null,
    adaptation: report?.adaptation ?? null,
    adaptationText: report?.adaptationText ?? null,
    hasLead: document.lead !== null,
    hasField: document.fields.length > 0,
    kimAssessment: document.kim.assessment,
    freshness: freshness.code,
  });
  return {
    document,
    version: row.version,
    recordedAt: new Date(row.recordedAt),
    status: standing.status,
    report,
    freshness,
    overdue: isOverdue(day, dueOf(document), standing),
    missing: reading.scope === 'PUBLIC' ? null : lacks,
  };
}

const standingOf = (document: MeasureDocument, report: ReportedState | null) => ({
  status: report?.status ?? 'UNKNOWN',
  archived: document.archived,
  absorbed: document.mergedInto !== null || document.supersededBy !== null,
});

function reportedState(row: StateRow, end: string): ReportedState | null {
  if (row.status === null || row.asOf === null) return null;
  return {
    asOf: row.asOf,
    recordedAt: new Date(row.reportRecordedAt),
    late: row.reportRecordedAt > end,
    status: row.status,
    statusWording: row.statusWording,
    schedule: row.schedule,
    reason: row.reason,
    publicText: row.publicText,
    adaptation: row.adaptation,
    adaptationText: row.adaptationText,
    confirmsUnchanged: Boolean(row.confirmsUnchanged),
    author: row.author,
    internalNote: row.internalNote,
  };
}
