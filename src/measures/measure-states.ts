import { Injectable } from '@nestjs/common';
import { Database, inBinaryOrder } from '../database/database.js';
import { Bodies } from '../organizations/bodies.js';
import { endOfDay } from '../texts/days.js';
import { DomainError } from '../texts/domain-error.js';
import { germanDay } from '../texts/partial-date.js';
import type { MeasureDocument } from './measure-document.js';
import { conditions, type MeasureFilter } from './measure-filter.js';
import {
  type Adaptation,
  MEASURE_STATUSES,
  type MeasureStatus,
  type Schedule,
} from './measure-status.js';

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
}

export const SORT_FIELDS = ['number', 'title', 'status'] as const;
export interface MeasureSort {
  by: (typeof SORT_FIELDS)[number];
  descending: boolean;
}

export interface MeasureListQuery {
  filter: MeasureFilter;
  sort: MeasureSort;
  /** From 1. */
  page: number;
  limit: number;
}

interface StateRow extends Omit<
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

const COLUMNS = `
  select r.document, r.version, r.recorded_at as "recordedAt", s.status,
    s.as_of as "asOf", s.recorded_at as "reportRecordedAt", s.status_wording as "statusWording",
    s.schedule, s.reason, s.public_text as "publicText", s.adaptation,
    s.adaptation_text as "adaptationText", s.confirms_unchanged as "confirmsUnchanged", s.author`;

// The revision in force at the end of the day, and the newest accepted report about that day or
// an earlier one, whenever it came in.
const ON_THE_DAY = `
  from revision r
  left join status_report s on s.id = (
    select n.id from status_report n
    where n.measure_id = r.measure_id and n.state = 'ACCEPTED' and n.as_of <= :day
    order by n.as_of desc, n.recorded_at desc, n.id desc limit 1)
  where r.body_id = :bodyId
    and r.recorded_at <= :end and (r.superseded_at is null or r.superseded_at > :end)`;

const STATUS_ORDER = `case coalesce(s.status, 'UNKNOWN') ${Object.keys(MEASURE_STATUSES)
  .map((status, index) => `when '${status}' then ${index}`)
  .join(' ')} end`;

/** The one way to read measures: as they stood on a day, also when the day is today. */
@Injectable()
export class MeasureStates {
  constructor(
    private readonly database: Database,
    private readonly bodies: Bodies,
  ) {}

  /**
   * All measures of the county that were known on that day, public or not, archived or not, by number.
   * @throws DomainError NOT_FOUND for a county that is not there
   */
  async asOf(bodyKey: string, day: string, filter: MeasureFilter = {}): Promise<MeasureState[]> {
    const bodyId = await this.bodies.idOf(bodyKey);
    const { sql, parameters } = conditions(filter);
    const order = ` order by ${this.order({ by: 'number', descending: false })}`;
    return this.states(`${sql}${order}`, bodyId, day, parameters);
  }

  /**
   * One page of the public measures, and how many there are in all.
   * @throws DomainError NOT_FOUND for a county that is not there
   */
  async list(
    bodyKey: string,
    day: string,
    { filter, sort, page, limit }: MeasureListQuery,
  ): Promise<{ total: number; states: MeasureState[] }> {
    const bodyId = await this.bodies.idOf(bodyKey);
    const { sql, parameters } = conditions(filter);
    const where = ` and r.is_public = true${sql}`;
    const states = await this.states(
      `${where} order by ${this.order(sort)} limit :limit offset :offset`,
      bodyId,
      day,
      { ...parameters, limit, offset: (page - 1) * limit },
    );
    const [count] = await this.database.rows<{ total: number | string }>(
      `select count(*) as total ${ON_THE_DAY}${where}`,
      { ...parameters, bodyId, day, end: endOfDay(day).toISOString() },
    );
    return { total: Number(count?.total), states };
  }

  /**
   * A public measure by its number.
   * @throws DomainError NOT_FOUND when there is none on that day
   */
  async one(bodyKey: string, number: string, day: string): Promise<MeasureState> {
    const bodyId = await this.bodies.idOf(bodyKey);
    const where = ' and r.is_public = true and r.number = :number';
    const [state] = await this.states(where, bodyId, day, { number });
    if (state) return state;
    throw new DomainError(
      'NOT_FOUND',
      `Eine Maßnahme mit der Nummer „${number}“ ist am ${germanDay(day)} nicht verzeichnet.`,
    );
  }

  /**
   * How many public measures stand at which status; only statuses that occur, in their order.
   * @throws DomainError NOT_FOUND for a county that is not there
   */
  async statusCounts(
    bodyKey: string,
    day: string,
  ): Promise<{ status: MeasureStatus; count: number }[]> {
    const rows = await this.database.rows<{ status: MeasureStatus; count: number | string }>(
      `select coalesce(s.status, 'UNKNOWN') as status, count(*) as count ${ON_THE_DAY}
        and r.is_public = true group by coalesce(s.status, 'UNKNOWN')`,
      { bodyId: await this.bodies.idOf(bodyKey), day, end: endOfDay(day).toISOString() },
    );
    const counts = new Map(rows.map(({ status, count }) => [status, Number(count)]));
    return (Object.keys(MEASURE_STATUSES) as MeasureStatus[]).flatMap((status) => {
      const count = counts.get(status);
      return count === undefined ? [] : [{ status, count }];
    });
  }

  private async states(
    rest: string,
    bodyId: string,
    day: string,
    parameters: Readonly<Record<string, unknown>>,
  ): Promise<MeasureState[]> {
    const end = endOfDay(day).toISOString();
    const rows = await this.database.rows<StateRow>(`${COLUMNS}${ON_THE_DAY}${rest}`, {
      ...parameters,
      bodyId,
      day,
      end,
    });
    return rows.map((row) => measureState(row, end));
  }

  /** Always ends with the number, so that pages do not overlap. */
  private order({ by, descending }: MeasureSort): string {
    const number = inBinaryOrder(this.database, 'r.number_sort_key');
    const direction = descending ? 'desc' : 'asc';
    if (by === 'number') return `${number} ${direction}, r.id`;
    const column =
      by === 'status' ? STATUS_ORDER : inBinaryOrder(this.database, 'r.title_sort_key');
    return `${column} ${direction}, ${number}, r.id`;
  }
}

function measureState(row: StateRow, end: string): MeasureState {
  return {
    document: JSON.parse(row.document) as MeasureDocument,
    version: row.version,
    recordedAt: new Date(row.recordedAt),
    status: row.status ?? 'UNKNOWN',
    report: reportedState(row, end),
  };
}

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
  };
}
