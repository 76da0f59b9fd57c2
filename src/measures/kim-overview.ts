import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Admission } from '../organizations/access.js';
import { Gaps } from './gaps.js';
import { KIM_ASSESSMENTS, KIM_MODULES, type KimAssessment, type KimModule } from './kim.js';
import { conditions, type MeasureFilter } from './measure-filter.js';
import { type Question, questionOn } from './question.js';
import type { Facet } from './revision.entity.js';
import { countOfStates, IN_FORCE } from './state-queries.js';
import { visible } from './visible-measures.js';

export interface KimCounts {
  assessments: Record<KimAssessment, number>;
  modules: Record<KimModule, number>;
  /** Null for readers from outside. */
  adaptationWithoutProposal: number | null;
  gapsWithoutMeasure: number;
}

/** How the measures of a county stand to KIM on a day, in numbers. */
@Injectable()
export class KimOverview {
  constructor(
    private readonly database: Database,
    private readonly gaps: Gaps,
  ) {}

  async onDay(reader: Admission, day: string): Promise<KimCounts> {
    const question = await questionOn(this.database, reader, day);
    const gaps = await this.gaps.onDay(reader, day);
    return {
      assessments: await this.perValue(question, 'KIM', KIM_ASSESSMENTS),
      modules: await this.perValue(question, 'KIM_MODULE', KIM_MODULES),
      adaptationWithoutProposal:
        reader.reading.scope === 'PUBLIC'
          ? null
          : await this.count(question, { missing: 'ADAPTATION_TEXT' }),
      gapsWithoutMeasure: gaps.filter(({ answered }) => !answered).length,
    };
  }

  /** Every value has its count, also those no measure has. */
  private async perValue<Code extends string>(
    { reading, parameters }: Question,
    facet: Facet,
    labels: Readonly<Record<Code, string>>,
  ): Promise<Record<Code, number>> {
    const rows = await this.database.rows<{ value: string; count: number | string }>(
      `select f.value, count(*) as count from revision r
      join revision_facet f on f.revision_id = r.id and f.facet = '${facet}'
      where ${IN_FORCE}${visible(reading, 'r')} group by f.value`,
      parameters,
    );
    const counts = new Map(rows.map(({ value, count }) => [value, Number(count)]));
    const codes = Object.keys(labels) as Code[];
    return Object.fromEntries(codes.map((code) => [code, counts.get(code) ?? 0])) as Record<
      Code,
      number
    >;
  }

  private async count(question: Question, filter: MeasureFilter): Promise<number> {
    const { sql, parameters, askTheReport } = conditions(this.database, filter);
    const query = countOfStates({ reading: question.reading, where: sql, askTheReport });
    const [row] = await this.database.rows<{ total: number | string }>(query, {
      ...parameters,
      ...question.parameters,
    });
    return Number(row?.total);
  }
}
