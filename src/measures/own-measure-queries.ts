import type { MeasureStatus, ReportState } from './measure-status.js';

/** Of measures `r` those that some units lead by now, without archived ones; takes `unitKeys`. */
export const LED_BY_UNITS = ` and r.measure_id in (
  select m.id from measure m join organization led on led.id = m.lead_id
  where m.body_id = :bodyId and led.key in (:...unitKeys) and m.archived_at is null)`;

/** A report with which it is somebody's turn, or was until just now. */
export interface OpenReport {
  id: string;
  version: number;
  /** Of its measure. */
  number: string;
  state: ReportState;
  asOf: string;
  status: MeasureStatus;
  publicText: string | null;
  /** ISO. */
  recordedAt: string;
  /** The reader reported it, and may take it back as long as that is possible. */
  own: boolean;
  /** ISO; null as long as nobody has decided. */
  decidedAt: string | null;
  decidedBy: string | null;
  comment: string | null;
}

/** SQLite has no booleans and says 0 or 1. */
export type OpenReportRow = Omit<OpenReport, 'own'> & { own: boolean | 0 | 1 };

/** The measures that some units lead; takes `unitKeys`. */
export const OF_UNITS = 'led.key in (:...unitKeys)';
/** One measure; takes `number`. */
export const OF_NUMBER = 'm.number = :number';

/**
 * What waits for a decision, what came back and nobody has answered yet, and what the reader
 * confirmed today. Also takes `bodyId`, `userId` and `startOfToday`.
 */
export const openReports = (which: typeof OF_UNITS | typeof OF_NUMBER): string => `
  select s.id, s.version, m.number, s.state, s.as_of as "asOf", s.recorded_at as "recordedAt",
    s.status, s.public_text as "publicText",
    s.submitted_by_id = :userId as own,
    d.decided_at as "decidedAt", d.decided_by as "decidedBy", d.comment
  from measure m
  left join organization led on led.id = m.lead_id
  join status_report s on s.measure_id = m.id
  left join status_report_decision d on d.report_id = s.id
  where m.body_id = :bodyId and ${which} and (
    s.state = 'SUBMITTED'
    or s.state = 'RETURNED' and not exists (
      select 1 from status_report n
      where n.measure_id = s.measure_id and n.state in ('SUBMITTED', 'RETURNED', 'ACCEPTED')
        and (n.recorded_at, n.id) > (s.recorded_at, s.id))
    or s.state = 'ACCEPTED' and s.confirms_unchanged = true and s.version = 1
      and s.submitted_by_id = :userId and s.recorded_at >= :startOfToday)
  order by s.recorded_at desc, s.id`;
