import type { Actor } from '../auth/actor.js';
import { newId } from '../database/ids.js';
import { spokenFor } from './report-authors.js';
import type { ReportedMeasure } from './reported-measures.js';
import type { ReportRecord } from './report-records.js';
import type { Statement } from './report-rules.js';
import type { ConfirmationInput, StatusReportInput } from './report.input.js';
import type { StatusReport } from './status-report.entity.js';

/** All that a report says. */
type Words = Statement & Pick<StatusReport, 'statusWording' | 'internalNote'>;

/** A report as it is stored. */
export type StoredReport = Pick<StatusReport, keyof StatusReport>;

/** What somebody reports, as it will be stored. @param day where none is given */
export const stated = (input: StatusReportInput, day: string): Words => ({
  asOf: input.asOf ?? day,
  status: input.status,
  statusWording: null,
  schedule: input.schedule ?? null,
  reason: input.reason ?? null,
  publicText: input.publicText ?? null,
  internalNote: input.internalNote ?? null,
  adaptation: input.adaptation ?? null,
  adaptationText: input.adaptationText ?? null,
});

/** What was accepted, said again of another day. */
export const repeated = (report: StatusReport, asOf: string): Words => ({
  asOf,
  status: report.status,
  statusWording: report.statusWording,
  schedule: report.schedule,
  reason: report.reason,
  publicText: report.publicText,
  internalNote: report.internalNote,
  adaptation: report.adaptation,
  adaptationText: report.adaptationText,
});

/** @param id the client's own, where it made one */
export function draft(
  actor: Actor,
  { id: measureId, bodyId, lead }: ReportedMeasure,
  said: Words,
  recordedAt: Date,
  id: string | null | undefined,
): Omit<StoredReport, 'state' | 'confirmsUnchanged' | 'correctsId'> {
  const unit = spokenFor(actor, lead);
  return {
    ...said,
    id: id ?? newId(),
    bodyId,
    measureId,
    recordedAt,
    author: actor.function,
    source: null,
    version: 1,
    submittedById: actor.userId,
    onBehalfOfId: unit?.id ?? null,
    onBehalfOf: unit?.name ?? null,
  };
}

/** Whether the same person has said the same before; a day left out was the day of that time. */
export function isSame(
  known: StatusReport,
  actor: Actor,
  input: StatusReportInput | ConfirmationInput,
): boolean {
  if (known.submittedById !== actor.userId) return false;
  if (input.asOf && input.asOf !== known.asOf) return false;
  if (!('status' in input)) return known.confirmsUnchanged;
  const said = stated(input, known.asOf);
  return (
    !known.confirmsUnchanged &&
    known.correctsId === (input.corrects ?? null) &&
    (Object.keys(said) as (keyof Words)[]).every((fact) => said[fact] === known[fact])
  );
}

/** The report just written, as its author sees it. */
export function written(report: StoredReport, measure: ReportedMeasure): ReportRecord {
  const unit = measure.lead && { key: measure.lead.key, name: measure.lead.name };
  return {
    ...report,
    onBehalfOf: report.onBehalfOfId === null ? null : unit,
    lastAcceptedId: null,
    measure: {
      id: measure.id,
      number: measure.number,
      title: measure.title,
      version: measure.version,
      lead: unit,
    },
    decision: null,
  };
}
