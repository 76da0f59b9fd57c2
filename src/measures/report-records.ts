import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import type { Admission } from '../organizations/access.js';
import { endOfDay } from '../texts/days.js';
import type { MeasureDocument, Named } from './measure-document.js';
import type { ReportedState } from './measure-state.js';
import type { ReportState } from './measure-status.js';
import { type ReportSelection, reportRows } from './report-queries.js';
import { readingParameters } from './visible-measures.js';

/** Who reads reports in a county, and as of which day. */
export interface ReportReader extends Admission {
  userId: string | null;
  day: string;
}

/** How a report ended. */
export interface Decision {
  decidedAt: Date;
  /** A function. */
  decidedBy: string;
  comment: string | null;
  /** The version of the measure that was on the table. */
  seenVersion: number;
}

/** A report as one reader may see it, with what is told along with it. */
export interface ReportRecord extends Omit<ReportedState, 'late'> {
  id: string;
  bodyId: string;
  state: ReportState;
  version: number;
  submittedById: string | null;
  onBehalfOfId: string | null;
  onBehalfOf: Named | null;
  correctsId: string | null;
  /** The accepted report that counts for the same day; perhaps this one. */
  lastAcceptedId: string | null;
  measure: { id: string; number: string; title: string; version: number; lead: Named | null };
  decision: Decision | null;
}

interface ReportRow extends Omit<
  ReportRecord,
  'recordedAt' | 'confirmsUnchanged' | 'onBehalfOf' | 'measure' | 'decision'
> {
  recordedAt: string;
  /** SQLite has no booleans and says 0 or 1. */
  confirmsUnchanged: boolean | 0 | 1;
  onBehalfOfKey: string | null;
  onBehalfOfName: string | null;
  decidedAt: string | null;
  decidedBy: string | null;
  comment: string | null;
  seenVersion: number | null;
  measureId: string;
  measureVersion: number;
  document: string;
}

export const readerParameters = ({ bodyId, reading, userId, day }: ReportReader) => ({
  ...readingParameters(reading),
  bodyId,
  userId,
  day,
  end: endOfDay(day).toISOString(),
});

/** @param em the side to read on: inside a transaction also what it wrote */
export async function readReports(
  em: EntityManager,
  reader: ReportReader,
  selection: ReportSelection | string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<ReportRecord[]> {
  const sql = typeof selection === 'string' ? selection : reportRows(reader.reading, selection);
  const given = { ...readerParameters(reader), ...parameters };
  return (await rowsOf<ReportRow>(em, sql, given)).map(recordOf);
}

function recordOf(row: ReportRow): ReportRecord {
  const { number, title, lead } = JSON.parse(row.document) as MeasureDocument;
  return {
    id: row.id,
    bodyId: row.bodyId,
    state: row.state,
    version: row.version,
    asOf: row.asOf,
    recordedAt: new Date(row.recordedAt),
    status: row.status,
    statusWording: row.statusWording,
    schedule: row.schedule,
    reason: row.reason,
    publicText: row.publicText,
    internalNote: row.internalNote,
    adaptation: row.adaptation,
    adaptationText: row.adaptationText,
    confirmsUnchanged: Boolean(row.confirmsUnchanged),
    author: row.author,
    submittedById: row.submittedById,
    onBehalfOfId: row.onBehalfOfId,
    onBehalfOf: unit(row.onBehalfOfKey, row.onBehalfOfName),
    correctsId: row.correctsId,
    lastAcceptedId: row.lastAcceptedId,
    measure: { id: row.measureId, number, title, version: row.measureVersion, lead },
    decision: decision(row),
  };
}

const unit = (key: string | null, name: string | null): Named | null =>
  key === null || name === null ? null : { key, name };

function decision({ decidedAt, decidedBy, comment, seenVersion }: ReportRow): Decision | null {
  if (decidedAt === null || decidedBy === null || seenVersion === null) return null;
  return { decidedAt: new Date(decidedAt), decidedBy, comment, seenVersion };
}
