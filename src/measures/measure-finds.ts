import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { conditions, type MeasureFilter, type MeasureSort } from './measure-filter.js';
import { inWords, type Question } from './question.js';
import { RememberedFinds } from './remembered-finds.js';
import { countOfStates, orderBy, pageOfIds, type Which } from './state-queries.js';

/** So many are remembered. Of more, a page is soon full, whichever they are. */
const MANY = 1_000;

export interface Asked {
  question: Question;
  filter: MeasureFilter;
  sort: MeasureSort;
}

export interface Part {
  limit: number;
  offset: number;
}

/** What a list has in all. */
interface Found {
  total: number;
  /** The revisions in the order of the list; null where they are too many to remember. */
  ids: readonly string[] | null;
}

/** Finds the measures of a list, by indices alone. */
@Injectable()
export class MeasureFinds {
  constructor(
    private readonly database: Database,
    private readonly remembered: RememberedFinds,
  ) {}

  /** The revisions of one page in the order of the list, and how many there are in all. */
  async page(
    bodyId: string,
    asked: Asked,
    part: Part,
  ): Promise<{ total: number; ids: readonly string[] }> {
    const { total, ids } = await this.remembered.of({
      bodyId,
      question: inWords(asked.question, 'ids', asked.filter, asked.sort),
      find: () => this.find(bodyId, asked),
      weigh: ({ ids }) => ids?.length ?? 0,
    });
    if (ids) return { total, ids: ids.slice(part.offset, part.offset + part.limit) };
    return { total, ids: part.offset < total ? await this.ids(asked, total, part) : [] };
  }

  private async find(bodyId: string, asked: Asked): Promise<Found> {
    const all = { limit: MANY, offset: 0 };
    if (await this.isSmall(bodyId)) {
      const ids = await this.ids(asked, MANY, all);
      return { total: ids.length, ids };
    }
    const { which, parameters } = this.which(asked);
    const query = countOfStates(which);
    const [row] = await this.database.rows<{ total: number | string }>(query, parameters);
    const total = Number(row?.total);
    if (total > MANY) return { total, ids: null };
    return { total, ids: await this.ids(asked, total, all) };
  }

  /** Then no list of the county is too long to remember, and none has to be counted first. */
  private async isSmall(bodyId: string): Promise<boolean> {
    const more = 'select 1 as more from measure where body_id = :bodyId limit 1 offset :many';
    return (await this.database.steadyRows(more, { bodyId, many: MANY })).length === 0;
  }

  private async ids(asked: Asked, total: number, part: Part): Promise<string[]> {
    if (total === 0) return [];
    const { which, parameters } = this.which(asked, total);
    const query = pageOfIds(which, orderBy(this.database, asked.sort));
    const rows = await this.database.rows<{ id: string }>(query, { ...parameters, ...part });
    return rows.map(({ id }) => id);
  }

  /** The measures of one lead are found at once, and each is asked what else is wanted. */
  private which(
    { question, filter }: Asked,
    total = 0,
  ): { which: Which; parameters: Record<string, unknown> } {
    const how = filter.lead === undefined && total <= MANY ? 'GATHERED' : 'ASKED';
    const { sql, parameters, askTheReport } = conditions(this.database, filter, how);
    return {
      which: { reading: question.reading, where: sql, askTheReport },
      parameters: { ...question.parameters, ...parameters },
    };
  }
}
