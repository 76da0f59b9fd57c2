import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Admission } from '../organizations/access.js';
import { type Telling, withoutClosed } from './for-the-public.js';
import { LED, readingParameters } from './visible-measures.js';

/** Leaves out of what is told the measures that the reader may not know of. */
@Injectable()
export class ClosedReferences {
  constructor(private readonly database: Database) {}

  /** @returns what makes of something told what the reader may read of it */
  async leftOutFor(reader: Admission): Promise<<Told extends Telling>(told: Told) => Told> {
    if (reader.reading.scope === 'ALL') return (told) => told;
    const known = await this.led(reader);
    return (told) => withoutClosed(told, known);
  }

  private async led({ bodyId, reading }: Admission): Promise<ReadonlySet<string>> {
    if (reading.scope !== 'UNITS' || reading.unitKeys.length === 0) return new Set();
    const parameters = { ...readingParameters(reading), bodyId };
    const rows = await this.database.rows<{ number: string }>(LED, parameters);
    return new Set(rows.map(({ number }) => number));
  }
}
