import type { Reading } from '../organizations/access.js';
import { inForceAt } from './state-queries.js';
import { inside } from './visible-measures.js';

/*
 * The SQL behind StatusReports. Parameters of all of it: those of the reading, `bodyId`, `userId`
 * (who asks; null: nobody) and `end`, the last moment of the day asked about.
 */

/** The reader sees all of the report: what the county knows of the measure, or what was one's own. */
const whole = (reading: Reading): string =>
  `(${inside(reading, 's')} or s.submitted_by_id = :userId)`;

/** Others see what was accepted, as long as it was no secret that there is such a measure. */
const visibleReport = (reading: Reading): string =>
  `(${whole(reading)} or s.state = 'ACCEPTED' and r.is_public = true and not exists (
      select 1 from revision p where p.measure_id = s.measure_id and p.is_public = false
        and p.recorded_at <= s.recorded_at
        and (p.superseded_at is null or p.superseded_at > s.recorded_at)))`;

/** What the state was at `end`. */
const STATE_THEN = `case when d.decided_at > :end then 'SUBMITTED' else s.state end`;

const NEWEST_ACCEPTED = `(
  select n.id from status_report n
  where n.measure_id = s.measure_id and n.state = 'ACCEPTED' and n.as_of <= s.as_of
  order by n.as_of desc, n.recorded_at desc, n.id desc limit 1)`;

const FROM = `
  from status_report s
  join revision r on r.measure_id = s.measure_id and ${inForceAt('r', 'end')}
  left join status_report_decision d on d.report_id = s.id`;

/** Which reports, in which order. */
export interface ReportSelection {
  where: string;
  order: string;
}

export const reportRows = (reading: Reading, { where, order }: ReportSelection): string => `
  select s.id, s.body_id as "bodyId", ${STATE_THEN} as state, s.version, s.as_of as "asOf", s.recorded_at as "recordedAt",
    s.status, s.status_wording as "statusWording", s.schedule, s.reason,
    s.public_text as "publicText", s.adaptation, s.adaptation_text as "adaptationText",
    s.confirms_unchanged as "confirmsUnchanged", s.author, s.submitted_by_id as "submittedById",
    s.on_behalf_of_id as "onBehalfOfId", behalf.key as "onBehalfOfKey",
    s.on_behalf_of as "onBehalfOfName", ${NEWEST_ACCEPTED} as "lastAcceptedId",
    case when ${whole(reading)} or corrected.state = 'ACCEPTED' then s.corrects_id end
      as "correctsId",
    case when ${whole(reading)} then s.internal_note end as "internalNote",
    case when ${whole(reading)} and d.decided_at <= :end then d.decided_at end as "decidedAt",
    d.decided_by as "decidedBy", d.comment, d.seen_version as "seenVersion",
    s.measure_id as "measureId", r.version as "measureVersion", r.document
  ${FROM}
  left join status_report corrected on corrected.id = s.corrects_id
  left join organization behalf on behalf.id = s.on_behalf_of_id
  where ${where} order by ${order}`;

/** Also takes `limit` and `offset`. */
export const pageOfReports = (reading: Reading, { where, order }: ReportSelection): string => {
  const ids = `select s.id ${FROM} where ${where} order by ${order} limit :limit offset :offset`;
  return reportRows(reading, { where: `s.id in (${ids})`, order });
};

export const countOfReports = ({ where }: ReportSelection): string =>
  `select count(*) as total ${FROM} where ${where}`;

/** Those of some that the reader sees. Also takes `ids`. */
export const someReports = (reading: Reading): ReportSelection => ({
  where: `s.id in (:...ids) and s.body_id = :bodyId and ${visibleReport(reading)}`,
  order: 's.id',
});

/** The newest first. Also takes `measureId` and `day`. */
export const reportsOfMeasure = (reading: Reading): ReportSelection => ({
  where: `s.measure_id = :measureId and s.as_of <= :day and ${visibleReport(reading)}`,
  order: 's.as_of desc, s.recorded_at desc, s.id desc',
});

/**
 * The oldest first. Also takes `state`, and `lead` where it is asked for.
 * @param past whether the day is over: then it counts which state they had, not which they have
 */
export function queueOfReports(
  reading: Reading,
  { past, byLead }: { past: boolean; byLead: boolean },
): ReportSelection {
  const state = past ? `${STATE_THEN} = :state and s.recorded_at <= :end` : 's.state = :state';
  const lead = `exists (select 1 from revision_facet f
    where f.revision_id = r.id and f.facet = 'LEAD' and f.value = :lead)`;
  return {
    where: `s.body_id = :bodyId and ${state} and ${whole(reading)}${byLead ? ` and ${lead}` : ''}`,
    order: 's.recorded_at, s.id',
  };
}
