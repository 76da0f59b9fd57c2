import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Admission } from '../organizations/access.js';
import { Bodies } from '../organizations/bodies.js';
import { DomainError } from '../texts/domain-error.js';
import { germanDay } from '../texts/partial-date.js';
import { ClosedReferences } from './closed-references.js';
import { refersToClosed } from './for-the-public.js';
import { type Asked, MeasureFinds, type Part } from './measure-finds.js';
import { conditions, type MeasureFilter, type MeasureSort } from './measure-filter.js';
import { type MeasureState, measureState, type StateRow } from './measure-state.js';
import { LED_BY_UNITS } from './own-measure-queries.js';
import { inWords, type Question, questionOn } from './question.js';
import { RememberedFinds } from './remembered-finds.js';
import { allStates, orderBy, someStates } from './state-queries.js';

export interface MeasureListQuery {
  filter: MeasureFilter;
  sort: MeasureSort;
  /** From 1. */
  page: number;
  limit: number;
}

interface Page {
  total: number;
  states: readonly MeasureState[];
}

/** A measure with its texts, in the room that an id takes. */
const WEIGHT = 100;

const BY_NUMBER: MeasureSort = { by: 'number', descending: false };

/** The one way to read measures: as they stood on a day, also when the day is today. */
@Injectable()
export class MeasureStates {
  constructor(
    private readonly database: Database,
    private readonly bodies: Bodies,
    private readonly closedReferences: ClosedReferences,
    private readonly finds: MeasureFinds,
    private readonly remembered: RememberedFinds,
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
    const question = await questionOn(this.database, reader, day);
    const { sql, parameters } = conditions(this.database, filter);
    const which = { reading: reader.reading, where: sql };
    const query = allStates(which, orderBy(this.database, BY_NUMBER));
    return this.states(reader, question, query, parameters);
  }

  /** One page of the measures the reader sees, and how many there are in all. */
  async list(
    reader: Admission,
    day: string,
    { filter, sort, page, limit }: MeasureListQuery,
  ): Promise<Page> {
    const question = await questionOn(this.database, reader, day);
    const asked = { question, filter, sort };
    const part = { limit, offset: (page - 1) * limit };
    return this.remembered.of({
      bodyId: reader.bodyId,
      question: inWords(question, 'page', filter, sort, part),
      find: () => this.look(reader, asked, part),
      weigh: ({ states }) => states.length * WEIGHT,
    });
  }

  private async look(reader: Admission, asked: Asked, part: Part): Promise<Page> {
    const { total, ids } = await this.finds.page(reader.bodyId, asked, part);
    if (ids.length === 0) return { total, states: [] };
    const query = someStates(reader.reading, orderBy(this.database, asked.sort));
    return { total, states: await this.states(reader, asked.question, query, { ids }) };
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
    const question = await questionOn(this.database, reader, day);
    const which = { reading: reader.reading, where: ' and r.number in (:...numbers)' };
    const states = await this.states(reader, question, allStates(which, 'r.id'), { numbers });
    return new Map(states.map((state) => [state.document.number, state]));
  }

  /** Those that these units lead by now, as the reader sees them on that day, by number; no archived ones. */
  async led(reader: Admission, unitKeys: readonly string[], day: string): Promise<MeasureState[]> {
    const question = await questionOn(this.database, reader, day);
    const which = { reading: reader.reading, where: LED_BY_UNITS };
    const query = allStates(which, orderBy(this.database, BY_NUMBER));
    return this.states(reader, question, query, { unitKeys });
  }

  private async states(
    reader: Admission,
    question: Question,
    query: string,
    parameters: Readonly<Record<string, unknown>>,
  ): Promise<MeasureState[]> {
    const rows = await this.database.rows<StateRow>(query, {
      ...parameters,
      ...question.parameters,
    });
    const states = rows.map((row) => measureState(row, question));
    if (!states.some(refersToClosed)) return states;
    const leftOut = await this.closedReferences.leftOutFor(reader);
    return states.map((state) => leftOut(state));
  }
}
