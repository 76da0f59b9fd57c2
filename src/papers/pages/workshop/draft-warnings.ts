import { Injectable } from '@nestjs/common';
import { MeasureCounts } from '../../../measures/measure-counts.js';
import { address } from '../../../measures/pages/reference-day.js';
import { type Lack, LACKS } from '../../../measures/quality.js';
import type { Draft } from './drafts.js';
import type { WorkshopInput } from './workshop.input.js';

/** What the measures of a paper still lack, each with the list of those that lack it. */
@Injectable()
export class DraftWarnings {
  constructor(private readonly counts: MeasureCounts) {}

  async of({ reader, asOf, filter }: Draft, { konzept, handlungsfeld, stand, kim }: WorkshopInput) {
    if (reader.reading.scope === 'PUBLIC') return { measures: null, lacks: [] };
    const count = (missing?: Lack) =>
      this.counts.matching(reader, asOf, missing ? { ...filter, missing } : filter);
    const lacks = Object.keys(LACKS) as Lack[];
    const [measures, ...counts] = await Promise.all([count(), ...lacks.map(count)]);
    return {
      measures,
      lacks: lacks
        .map((lack, index) => ({
          label: LACKS[lack],
          count: counts[index] ?? 0,
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
