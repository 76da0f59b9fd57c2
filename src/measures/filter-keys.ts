import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { FieldProblem } from '../texts/domain-error.js';
import { invalidInput } from '../web/input.js';
import type { MeasureFilter } from './measure-filter.js';

/** The parts of a filter that name records, and the tables they are in. */
const RECORDS = [
  ['fieldOfAction', 'field_of_action'],
  ['concept', 'concept'],
  ['lead', 'organization'],
] as const;

/** Refuses filters that name what is not there: an empty list would look like an answer. */
@Injectable()
export class FilterKeys {
  constructor(private readonly database: Database) {}

  /** @throws DomainError INVALID_INPUT naming the keys there are */
  async check(bodyId: string, filter: MeasureFilter): Promise<void> {
    const problems: FieldProblem[] = [];
    for (const [field, table] of RECORDS) {
      const key = filter[field];
      if (key === undefined || (await this.isThere(table, bodyId, key))) continue;
      problems.push({ field, message: await this.allowed(field, table, bodyId) });
    }
    if (problems.length > 0) throw invalidInput(problems);
  }

  private async isThere(table: string, bodyId: string, key: string): Promise<boolean> {
    const sql = `select 1 from ${table} where body_id = :bodyId and key = :key`;
    return (await this.database.rows(sql, { bodyId, key })).length > 0;
  }

  private async allowed(field: string, table: string, bodyId: string): Promise<string> {
    const leading = field === 'lead' ? 'and id in (select lead_id from measure)' : '';
    const rows = await this.database.rows<{ key: string }>(
      `select key from ${table} where body_id = :bodyId ${leading} order by id`,
      { bodyId },
    );
    const keys = rows.map((row) => row.key);
    return keys.length > 0 ? `Erlaubt ist: ${keys.join(', ')}.` : 'Es ist keiner angelegt.';
  }
}
