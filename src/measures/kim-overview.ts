import { Injectable } from '@nestjs/common';
import type { Admission } from '../organizations/access.js';
import { Gaps } from './gaps.js';
import { KIM_ASSESSMENTS, KIM_MODULES, type KimAssessment, type KimModule } from './kim.js';
import { MeasureCounts } from './measure-counts.js';
import type { Facet } from './revision.entity.js';

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
    private readonly counts: MeasureCounts,
    private readonly gaps: Gaps,
  ) {}

  async onDay(reader: Admission, day: string): Promise<KimCounts> {
    const gaps = await this.gaps.onDay(reader, day);
    const outside = reader.reading.scope === 'PUBLIC';
    return {
      assessments: await this.perCode(reader, day, 'KIM', KIM_ASSESSMENTS),
      modules: await this.perCode(reader, day, 'KIM_MODULE', KIM_MODULES),
      adaptationWithoutProposal: outside
        ? null
        : await this.counts.matching(reader, day, { missing: 'ADAPTATION_TEXT' }),
      gapsWithoutMeasure: gaps.filter(({ answered }) => !answered).length,
    };
  }

  /** Every code has its count, also those no measure has. */
  private async perCode<Code extends string>(
    reader: Admission,
    day: string,
    facet: Facet,
    labels: Readonly<Record<Code, string>>,
  ): Promise<Record<Code, number>> {
    const counts = await this.counts.byFacet(reader, day, facet);
    const codes = Object.keys(labels) as Code[];
    return Object.fromEntries(codes.map((code) => [code, counts.get(code) ?? 0])) as Record<
      Code,
      number
    >;
  }
}
