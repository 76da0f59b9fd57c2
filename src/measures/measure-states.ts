import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Admission } from '../organizations/access.js';
import { Bodies } from '../organizations/bodies.js';
import { endOfDay } from '../texts/days.js';
import { DomainError } from '../texts/domain-error.js';
import { germanDay } from '../texts/partial-date.js';
import { ClosedReferences } from './closed-references.js';
import type { MeasureDocument } from './measure-document.js';
import { conditions, type MeasureFilter, type MeasureSort } from './measure-filter.js';
import { type Adaptation, type MeasureStatus, type Schedule } from './measure-status.js';
import { allStates, countOfStates, orderBy, pageOfStates } from './state-queries.js';
import { readingParameters } from './visible-measures.js';

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

const BY_NUMBER: MeasureSort = { by: 'number', descending: false };

const onTheDay = (day: string) => ({ day, end: endOfDay(day).toISOString() });

/** The one way to read measures: as they stood on a day, also when the day is today. */
@Injectable()
export class MeasureStates {
  constructor(
    private readonly database: Database,
    private readonly bodies: Bodies,
    private readonly closedReferences: ClosedReferences,
  ) {}

  /**
   * Everything: all measures of the county that were known on that day, public or not, archived or
   * not, by number. What of it leaves the program is for the caller to say (`forThePublic`).
   * @throws DomainError NOT_FOUND for a county that is not there
   */
  async asOf(bodyKey: string, day: string, filter: MeasureFilter = {}): Promise<MeasureState[]> {
    const bodyId = await this.bodies.idOf(bodyKey);
    return this.all({ bodyId, reading: { scope: 'ALL' } }, day, filter);
  }

  /** All measures the reader sees, by number. */
  async all(reader: Admission, day: string, filter: MeasureFilter = {}): Promise<MeasureState[]> {
    const { sql, parameters } = conditions(filter);
    const query = allStates(
      { reading: reader.reading, where: sql },
      orderBy(this.database, BY_NUMBER),
    );
    return this.states(reader, query, parameters, day);
  }

  /** One page of the measures the reader sees, and how many there are in all. */
  async list(
    reader: Admission,
    day: string,
    { filter, sort, page, limit }: MeasureListQuery,
  ): Promise<{ total: number; states: MeasureState[] }> {
    const { sql, parameters, askTheReport } = conditions(filter);
    const which = { reading: reader.reading, where: sql, askTheReport };
    const query = pageOfStates(which, sort, orderBy(this.database, sort));
    const part = { limit, offset: (page - 1) * limit };
    const states = await this.states(reader, query, { ...parameters, ...part }, day);
    const [count] = await this.database.rows<{ total: number | string }>(countOfStates(which), {
      ...parameters,
      ...parametersOf(reader),
      ...onTheDay(day),
    });
    return { total: Number(count?.total), states };
  }

  /**
   * A measure by its number.
   * @throws DomainError NOT_FOUND when the reader sees none on that day
   */
  async one(reader: Admission, number: string, day: string): Promise<MeasureState> {
    const state = (await this.numbered(reader, [number], day)).get(number);
    if (state) return state;
    throw new DomainError(
      'NOT_FOUND',
      `Eine Maßnahme mit der Nummer „${number}“ ist am ${germanDay(day)} nicht verzeichnet.`,
    );
  }

  /** Those of these measures that the reader sees on that day, by their numbers. */
  async numbered(
    reader: Admission,
    numbers: readonly string[],
    day: string,
  ): Promise<Map<string, MeasureState>> {
    if (numbers.length === 0) return new Map();
    const which = { reading: reader.reading, where: ' and r.number in (:...numbers)' };
    const states = await this.states(reader, allStates(which, 'r.id'), { numbers }, day);
    return new Map(states.map((state) => [state.document.number, state]));
  }

  private async states(
    reader: Admission,
    query: string,
    parameters: Readonly<Record<string, unknown>>,
    day: string,
  ): Promise<MeasureState[]> {
    const moment = onTheDay(day);
    const rows = await this.database.rows<StateRow>(query, {
      ...parameters,
      ...parametersOf(reader),
      ...moment,
    });
    const leftOut = await this.closedReferences.leftOutFor(reader);
    return rows.map((row) => leftOut(measureState(row, moment.end)));
  }
}

const parametersOf = ({ bodyId, reading }: Admission) => ({
  ...readingParameters(reading),
  bodyId,
});

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
    internalNote: row.internalNote,
  };
}
