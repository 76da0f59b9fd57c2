import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

const MOST_REMEMBERED = 200;
/** The log has no entry behind the largest number its column holds. */
const THE_END = 2 ** 31 - 1;

/** What a list has in all. */
export interface Found {
  total: number;
  /** The revisions in the order of the list; null where they are too many to remember. */
  ids: readonly string[] | null;
}

interface Remembered {
  /** Where the log ended before it was looked for. */
  stamp: number;
  found: Found;
}

/** SQLite has no booleans and says 0 or 1. */
interface Log {
  stamp: number;
  changed: boolean | 0 | 1;
}

/** Where the log ends, and whether anything in the county stands in it after `since`. */
const LOG = `
  select h.sequence as stamp, exists (
    select 1 from audit_entry e where e.sequence > :since and e.body_id = :bodyId) as changed
  from audit_head h`;

/**
 * What lists have found. To look through a hundred thousand measures takes longer than to show fifty
 * of them, and what is found stays until somebody changes something in the county: every change
 * writes an entry into the log, in the same transaction, so the log tells.
 */
@Injectable()
export class RememberedFinds {
  private readonly finds = new Map<string, Remembered>();

  constructor(private readonly database: Database) {}

  /** @param question all that the answer depends on, but for the records */
  async of(bodyId: string, question: string, find: () => Promise<Found>): Promise<Found> {
    const known = this.finds.get(question);
    const { stamp, changed } = await this.log(bodyId, known?.stamp);
    const found = known && !changed ? known.found : await find();
    this.remember(question, { stamp, found });
    return found;
  }

  /** For changes that the log does not tell. */
  forget(): void {
    this.finds.clear();
  }

  /** Asked before looking: what changes meanwhile is looked for again next time. */
  private async log(bodyId: string, since = THE_END): Promise<Log> {
    const [log] = await this.database.rows<Log>(LOG, { bodyId, since });
    return log ?? { stamp: 0, changed: true };
  }

  /** The one asked for last stands last. */
  private remember(question: string, remembered: Remembered): void {
    this.finds.delete(question);
    this.finds.set(question, remembered);
    const [oldest] = this.finds.keys();
    if (this.finds.size > MOST_REMEMBERED && oldest !== undefined) this.finds.delete(oldest);
  }
}
