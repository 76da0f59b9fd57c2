import { Injectable } from '@nestjs/common';
import { address } from '../../../measures/pages/reference-day.js';
import { type Lack, LACKS } from '../../../measures/quality.js';
import { PaperGaps } from '../../paper-gaps.js';
import type { Draft } from './drafts.js';
import type { WorkshopInput } from './workshop.input.js';

/** What the measures of a paper still lack, each with the list of those that lack it. */
@Injectable()
export class DraftWarnings {
  constructor(private readonly gaps: PaperGaps) {}

  async of({ reader, asOf, filter }: Draft, { konzept, handlungsfeld, stand, kim }: WorkshopInput) {
    const { measures, gaps } = await this.gaps.ofMeasures(reader, asOf, { filter, concepts: [] });
    const count = (lack: Lack) => gaps.filter((gap) => gap.lack === lack).length;
    return {
      measures,
      lacks: (Object.keys(LACKS) as Lack[])
        .map((lack) => ({
          label: LACKS[lack],
          count: count(lack),
          href: address('/massnahmen', {
            konzept,
            handlungsfeld,
            stand,
            kim,
            stichtag: asOf,
            fehlt: lack,
          }),
        }))
        .filter((line) => line.count > 0),
    };
  }
}
