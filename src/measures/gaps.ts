import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Admission } from '../organizations/access.js';
import { endOfDay } from '../texts/days.js';
import { knownOn } from '../texts/partial-date.js';
import type { GapSource } from './kim.js';
import type { MeasureDocument } from './measure-document.js';
import { IN_FORCE } from './state-queries.js';
import { readingParameters, visible } from './visible-measures.js';

export interface GapOnDay {
  key: string;
  title: string;
  identifiedOn: string | null;
  identifiedBy: GapSource;
  source: string | null;
  /** A measure answers it; which one is told only where the reader sees that measure. */
  answered: boolean;
  measure: { number: string; title: string } | null;
}

interface GapRow extends Omit<GapOnDay, 'answered' | 'measure'> {
  answered: boolean | 0 | 1;
  document: string | null;
}

/** Gaps as far as their days are known: when one was identified, and since when its measure is there. */
@Injectable()
export class Gaps {
  constructor(private readonly database: Database) {}

  async onDay({ bodyId, reading }: Admission, day: string): Promise<GapOnDay[]> {
    const rows = await this.database.rows<GapRow>(
      `select g.key, g.title, g.identified_on as "identifiedOn", g.identified_by as "identifiedBy",
        g.source, r.id is not null as answered,
        case when true${visible(reading, 'r')} then r.document end as document
      from gap g left join revision r on r.measure_id = g.measure_id and ${IN_FORCE}
      where g.body_id = :bodyId order by g.id`,
      { ...readingParameters(reading), bodyId, end: endOfDay(day).toISOString() },
    );
    return rows.filter(({ identifiedOn }) => knownOn(day, identifiedOn)).map(gapOnDay);
  }
}

function gapOnDay({ document, answered, ...gap }: GapRow): GapOnDay {
  return {
    ...gap,
    answered: Boolean(answered),
    measure: document === null ? null : told(document),
  };
}

function told(json: string): { number: string; title: string } {
  const { number, title } = JSON.parse(json) as MeasureDocument;
  return { number, title };
}
