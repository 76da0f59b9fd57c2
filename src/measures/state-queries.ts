import { type Database, inBinaryOrder } from '../database/database.js';
import type { Reading } from '../organizations/access.js';
import type { MeasureSort } from './measure-filter.js';
import { MEASURE_STATUSES } from './measure-status.js';
import { inside, visible } from './visible-measures.js';

/*
 * The SQL behind MeasureStates. Parameters of all of it: `bodyId`, `day`, `end`, the last moment of
 * that day, and those of the reading.
 */

const columns = (reading: Reading): string => `
  select r.document, r.version, r.recorded_at as "recordedAt", s.status,
    s.as_of as "asOf", s.recorded_at as "reportRecordedAt", s.status_wording as "statusWording",
    s.schedule, s.reason, s.public_text as "publicText", s.adaptation,
    s.adaptation_text as "adaptationText", s.confirms_unchanged as "confirmsUnchanged", s.author,
    case when ${inside(reading, 'r')} then s.internal_note end as "internalNote"
  from revision r`;

/**
 * The newest accepted report about the day or an earlier one, whenever it came in.
 * @param report its alias
 * @param day name of a parameter
 */
export const newestReport = (report: string, day: string): string => `
  left join status_report ${report} on ${report}.id = (
    select n.id from status_report n
    where n.measure_id = r.measure_id and n.state = 'ACCEPTED' and n.as_of <= :${day}
    order by n.as_of desc, n.recorded_at desc, n.id desc limit 1)`;
export const REPORT = newestReport('s', 'day');

/** What that report says the status is, read from an index alone. */
export const STATUS = `coalesce((
  select n.status from status_report n
  where n.measure_id = r.measure_id and n.state = 'ACCEPTED' and n.as_of <= :day
  order by n.as_of desc, n.recorded_at desc, n.id desc limit 1), 'UNKNOWN')`;

/**
 * @param revision its alias
 * @param end name of a parameter: the last moment of a day
 */
export const inForceAt = (revision: string, end: string): string =>
  `${revision}.recorded_at <= :${end}
    and (${revision}.superseded_at is null or ${revision}.superseded_at > :${end})`;
export const IN_FORCE = `r.body_id = :bodyId and ${inForceAt('r', 'end')}`;

const STATUS_ORDER = `case ${STATUS} ${Object.keys(MEASURE_STATUSES)
  .map((status, index) => `when '${status}' then ${index}`)
  .join(' ')} end`;

/** Which measures, for whom; whether that depends on their reports, which are costly to look for. */
export interface Which {
  reading: Reading;
  where: string;
  askTheReport: boolean;
}

export const allStates = ({ reading, where }: Omit<Which, 'askTheReport'>, order: string): string =>
  `${columns(reading)}${REPORT} where ${IN_FORCE}${visible(reading, 'r')}${where} order by ${order}`;

/** The states of these revisions on the day. Also takes `ids`. */
export const someStates = (reading: Reading, order: string): string =>
  `${columns(reading)}${REPORT} where r.id in (:...ids) order by ${order}`;

/** The revisions of a page, found by indices alone. Also takes `limit` and `offset`. */
export const pageOfIds = (which: Which, order: string): string =>
  `${idsOf(which)} order by ${order} limit :limit offset :offset`;

export const countOfStates = (which: Which): string =>
  `select count(*) as total from (${idsOf(which)}) as found`;

const idsOf = ({ reading, where, askTheReport }: Which): string =>
  `select r.id from revision r${askTheReport ? REPORT : ''}
    where ${IN_FORCE}${visible(reading, 'r')}${where}`;

/** Always ends with number and id, so that pages do not overlap. */
export function orderBy(database: Database, { by, descending }: MeasureSort): string {
  const number = inBinaryOrder(database, 'r.number_sort_key');
  const direction = descending ? 'desc' : 'asc';
  if (by === 'number') return `${number} ${direction}, r.id ${direction}`;
  const column = by === 'status' ? STATUS_ORDER : inBinaryOrder(database, 'r.title_sort_key');
  return `${column} ${direction}, ${number}, r.id`;
}
