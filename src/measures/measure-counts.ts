import { Injectable } from '@nestjs/common';
import type { StatedCount } from '../concepts/concept.entity.js';
import { Database } from '../database/database.js';
import type { Admission } from '../organizations/access.js';
import { conditions, type MeasureFilter } from './measure-filter.js';
import type { MeasureStatus } from './measure-status.js';
import { inWords, questionOn } from './question.js';
import { RememberedFinds } from './remembered-finds.js';
import type { Facet } from './revision.entity.js';
import { countOfStates, IN_FORCE, STATUS } from './state-queries.js';
import { visible } from './visible-measures.js';

/** How many measures of a concept are recorded, by its key and the part of it that is meant. */
export type ConceptCounts = (concept: string, scope: StatedCount['scope']) => number;

/** Both databases count in numbers they may give as text. */
type Count = number | string;

/** Counts of the measures a reader sees on a day, without reading them. */
@Injectable()
export class MeasureCounts {
  constructor(
    private readonly database: Database,
    private readonly remembered: RememberedFinds,
  ) {}

  async matching(reader: Admission, day: string, filter: MeasureFilter): Promise<number> {
    const { sql, parameters, askTheReport } = conditions(this.database, filter);
    const query = countOfStates({ reading: reader.reading, where: sql, askTheReport });
    const question = await questionOn(this.database, reader, day);
    const rows = () =>
      this.database.rows<{ total: Count }>(query, { ...parameters, ...question.parameters });
    return this.remembered.of({
      bodyId: reader.bodyId,
      question: inWords(question, 'matching', filter),
      find: async () => Number((await rows())[0]?.total),
      weigh: () => 1,
    });
  }

  /** Only of values there are measures with. */
  byFacet(reader: Admission, day: string, facet: Facet): Promise<Map<string, number>> {
    return this.grouped(
      reader,
      day,
      'f.value',
      `join revision_facet f on f.revision_id = r.id and f.facet = '${facet}'`,
    );
  }

  /** Only of statuses there are measures with. */
  byStatus(reader: Admission, day: string): Promise<Map<MeasureStatus, number>> {
    return this.grouped(reader, day, STATUS);
  }

  async byConcept(reader: Admission, day: string): Promise<ConceptCounts> {
    const all = await this.byFacet(reader, day, 'CONCEPT');
    const ofCentre = await this.grouped(reader, day, 'f.value', WITH_THE_CENTRE);
    return (concept, scope) => (scope === 'CONCEPT' ? all : ofCentre).get(concept) ?? 0;
  }

  /** @param column written in code, never input, and so are the joins */
  private async grouped<Value extends string>(
    reader: Admission,
    day: string,
    column: string,
    joins = '',
  ): Promise<Map<Value, number>> {
    const question = await questionOn(this.database, reader, day);
    const rows = () =>
      this.database.rows<{ value: Value; total: Count }>(
        `select ${column} as value, count(*) as total from revision r ${joins}
        where ${IN_FORCE}${visible(reader.reading, 'r')} group by 1`,
        question.parameters,
      );
    return this.remembered.of({
      bodyId: reader.bodyId,
      question: inWords(question, 'grouped', column, joins),
      find: async () => new Map((await rows()).map(({ value, total }) => [value, Number(total)])),
      weigh: ({ size }) => size,
    });
  }
}

const WITH_THE_CENTRE = `
  join revision_facet f on f.revision_id = r.id and f.facet = 'CONCEPT'
  join revision_facet k on k.revision_id = r.id and k.facet = 'KI_ROLE'
    and k.value in ('RESPONSIBLE', 'INVOLVED')`;
