import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

/** Fewer are counted faster than they are remembered. */
const WORTH_REMEMBERING = 2_000;
const MOST_REMEMBERED = 1_000;

interface Remembered {
  stamp: number;
  total: number;
}

const NEWEST_ENTRY = 'select max(sequence) as stamp from audit_entry where body_id = :bodyId';

/**
 * How many measures a list has in all. To count a hundred thousand takes longer than to show fifty
 * of them, and the number stays what it is until somebody changes something in the county: every
 * change writes an entry into the log, in the same transaction, so the newest entry tells.
 */
@Injectable()
export class RememberedCounts {
  private readonly counts = new Map<string, Remembered>();

  constructor(private readonly database: Database) {}

  /**
   * @param sql selects one row with a `total`
   * @param parameters of the query, `bodyId` among them
   */
  async count(
    sql: string,
    parameters: Readonly<Record<string, unknown>> & { bodyId: string },
  ): Promise<number> {
    const question = JSON.stringify([sql, parameters]);
    const stamp = await this.stamp(parameters.bodyId);
    const known = this.counts.get(question);
    if (known?.stamp === stamp) return known.total;
    const [row] = await this.database.rows<{ total: number | string }>(sql, parameters);
    const total = Number(row?.total);
    if (total >= WORTH_REMEMBERING) this.remember(question, { stamp, total });
    return total;
  }

  /** Asked before counting: what changes meanwhile is counted again next time. */
  private async stamp(bodyId: string): Promise<number> {
    const [row] = await this.database.rows<{ stamp: number | null }>(NEWEST_ENTRY, { bodyId });
    return row?.stamp ?? 0;
  }

  private remember(question: string, count: Remembered): void {
    this.counts.delete(question);
    this.counts.set(question, count);
    const [oldest] = this.counts.keys();
    if (this.counts.size > MOST_REMEMBERED && oldest !== undefined) this.counts.delete(oldest);
  }
}
