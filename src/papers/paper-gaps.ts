import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { MeasureState } from '../measures/measure-state.js';
import { MeasureStates } from '../measures/measure-states.js';
import type { Admission } from '../organizations/access.js';
import { Consultation } from './consultation.entity.js';
import { notArchived } from './content/listed-measures.js';
import { inScope, type Scope } from './content/scope.js';
import { frameGaps, type MeasureGap, measureGaps, type PaperGap, textGaps } from './gap-rules.js';
import { PaperContents } from './paper-contents.js';
import type { Paper } from './paper.entity.js';
import { textsOf } from './texts-of-paper.js';

export interface GapsOfMeasures {
  /** How many measures the paper is about; null for readers who are not told what is missing. */
  measures: number | null;
  gaps: MeasureGap[];
}

/** What is missing before a paper is approved, each with the page where it is mended. */
@Injectable()
export class PaperGaps {
  constructor(
    private readonly contents: PaperContents,
    private readonly database: Database,
    private readonly states: MeasureStates,
  ) {}

  /** First what the paper itself lacks, then by number of the measure. */
  async of(reader: Admission, paper: Paper): Promise<PaperGap[]> {
    const steps = await this.database.read.findBy(Consultation, {
      paperId: paper.id,
      kind: 'COUNCIL',
    });
    const frame = frameGaps({
      paper,
      hasCommittee: steps.length > 0,
      hasDate: steps.some(({ date }) => date !== null),
    });
    if (paper.asOf === null) return frame;
    const texts = await textsOf(this.database.read, paper);
    const states = await this.contents.listed(
      paper,
      await this.measures(reader, paper.asOf, paper),
    );
    return [
      ...frame,
      ...states.flatMap((state) => [...measureGaps(state), ...textGaps(paper, state, texts)]),
    ];
  }

  /** @param asOf `YYYY-MM-DD` */
  async ofMeasures(reader: Admission, asOf: string, scope: Scope): Promise<GapsOfMeasures> {
    if (reader.reading.scope === 'PUBLIC') return { measures: null, gaps: [] };
    const { listed: states } = notArchived(await this.measures(reader, asOf, scope));
    return { measures: states.length, gaps: states.flatMap(measureGaps) };
  }

  private async measures(reader: Admission, asOf: string, scope: Scope): Promise<MeasureState[]> {
    const states = await this.states.all(reader, asOf, scope.filter);
    return inScope(states, scope);
  }
}
