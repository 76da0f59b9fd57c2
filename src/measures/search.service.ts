import { Injectable } from '@nestjs/common';
import type { Call } from '../auth/call.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { Access, type Admission } from '../organizations/access.js';
import { dayOf } from '../texts/days.js';
import { MeasureStates } from './measure-states.js';
import { questionOn } from './question.js';
import { hitsOf } from './search-index.js';
import { rankedPage } from './search-queries.js';
import { askedWords } from './search-words.js';
import type { SearchInput } from './search.input.js';
import { hitView } from './search.view.js';

interface Found {
  total: number | string;
  number: string | null;
}

type Part = Pick<SearchInput, 'page' | 'limit'>;

/** Finds measures by words, the best first. */
@Injectable()
export class Search {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly access: Access,
    private readonly states: MeasureStates,
  ) {}

  async page(call: Call, bodyKey: string, { q, asOf, page, limit }: SearchInput) {
    const reader = await this.access.to(call, 'measure.read', bodyKey);
    const day = asOf ?? dayOf(this.clock.now());
    const asked = askedWords(q);
    const { total, numbers } = await this.found(reader, day, asked, { page, limit });
    const states = await this.states.numbered(reader, numbers, day);
    const items = numbers.flatMap((number) => {
      const state = states.get(number);
      return state ? [hitView(state, asked)] : [];
    });
    return { asOf: day, page, limit, total, items };
  }

  private async found(
    reader: Admission,
    day: string,
    asked: readonly string[],
    { page, limit }: Part,
  ): Promise<{ total: number; numbers: string[] }> {
    if (asked.length === 0) return { total: 0, numbers: [] };
    const { parameters } = await questionOn(this.database, reader, day);
    const hits = hitsOf(this.database, asked);
    const rows = await this.database.rows<Found>(
      rankedPage(this.database, reader.reading, hits.sql),
      { ...parameters, ...hits.parameters, limit, offset: (page - 1) * limit },
    );
    return {
      total: Number(rows[0]?.total),
      numbers: rows.flatMap(({ number }) => (number === null ? [] : [number])),
    };
  }
}
