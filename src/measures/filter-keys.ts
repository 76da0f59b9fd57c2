import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Admission } from '../organizations/access.js';
import type { FieldProblem } from '../texts/domain-error.js';
import { invalidInput } from '../web/input.js';
import type { MeasureFilter } from './measure-filter.js';
import { readingParameters, visible } from './visible-measures.js';

/** The parts of a filter that name records, and the tables they are in. */
const RECORDS = [
  ['fieldOfAction', 'field_of_action'],
  ['concept', 'concept'],
  ['place', 'place'],
  ['targetGroup', 'target_group'],
  ['lead', 'organization'],
] as const;

const ONLY_INSIDE =
  'Danach können nur KI-Management, Amtsleitungen und Prüfung des Kreises suchen, wenn sie angemeldet sind.';

/** Refuses filters that name what is not there: an empty list would look like an answer. */
@Injectable()
export class FilterKeys {
  constructor(private readonly database: Database) {}

  /** @throws DomainError INVALID_INPUT naming the keys there are */
  async check(reader: Admission, filter: MeasureFilter): Promise<void> {
    const problems: FieldProblem[] = [];
    if (filter.missing !== undefined && reader.reading.scope === 'PUBLIC')
      problems.push({ field: 'missing', message: ONLY_INSIDE });
    for (const [field, table] of RECORDS) {
      const key = filter[field];
      if (key === undefined || (await this.isThere(table, reader.bodyId, key))) continue;
      problems.push({ field, message: await this.allowed(field, table, reader) });
    }
    if (problems.length > 0) throw invalidInput(problems);
  }

  private async isThere(table: string, bodyId: string, key: string): Promise<boolean> {
    const sql = `select 1 from ${table} where body_id = :bodyId and key = :key`;
    return (await this.database.rows(sql, { bodyId, key })).length > 0;
  }

  private async allowed(
    field: string,
    table: string,
    { bodyId, reading }: Admission,
  ): Promise<string> {
    // Who leads only what the reader may not see is not named either.
    const leading = `and key in (select f.value from revision r
      join revision_facet f on f.revision_id = r.id and f.facet = 'LEAD'
      where r.body_id = :bodyId${visible(reading, 'r')})`;
    const rows = await this.database.rows<{ key: string }>(
      `select key from ${table} where body_id = :bodyId ${field === 'lead' ? leading : ''}
        order by id`,
      { ...readingParameters(reading), bodyId },
    );
    const keys = rows.map((row) => row.key);
    return keys.length > 0 ? `Erlaubt ist: ${keys.join(', ')}.` : 'Es ist keiner angelegt.';
  }
}
