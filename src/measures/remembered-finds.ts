import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

/** In what an id weighs: some twenty megabytes. */
const MOST_REMEMBERED = 500_000;
/** Also an answer without anything in it takes room. */
const WEIGHT_OF_QUESTION = 1;
/** The log has no entry behind the largest number its column holds. */
const THE_END = 2 ** 31 - 1;

interface Remembered {
  /** Where the log ended before it was looked for. */
  stamp: number;
  found: unknown;
  weight: number;
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

/** What is looked for: all that the answer depends on, but for the records. */
export interface Wanted<Found> {
  bodyId: string;
  /** Apart from all others that are remembered, also of another kind. */
  question: string;
  find: () => Promise<Found>;
  /** How much room it takes, in that of one id. */
  weigh: (found: Found) => number;
}

/**
 * What lists and overviews have found. To look through a hundred thousand measures takes longer
 * than to show fifty of them, and what is found stays until somebody changes something in the
 * county: every change writes an entry into the log, in the same transaction, so the log tells.
 * What is remembered is given to many: nobody may change it.
 */
@Injectable()
export class RememberedFinds {
  private readonly finds = new Map<string, Remembered>();
  private weight = 0;
  /** What is being looked for just now, by the question and where the log ended then. */
  private readonly searches = new Map<string, Promise<unknown>>();

  constructor(private readonly database: Database) {}

  async of<Found>({ bodyId, question, find, weigh }: Wanted<Found>): Promise<Found> {
    const key = `${bodyId} ${question}`;
    const known = this.finds.get(key);
    const { stamp, changed } = await this.log(bodyId, known?.stamp);
    if (known && !changed) {
      this.remember(key, { ...known, stamp });
      return known.found as Found;
    }
    const found = await this.once(`${stamp} ${key}`, find);
    this.remember(key, { stamp, found, weight: WEIGHT_OF_QUESTION + weigh(found) });
    return found;
  }

  /** Many who ask at once wait for the same answer. */
  private once<Found>(search: string, find: () => Promise<Found>): Promise<Found> {
    const running = this.searches.get(search);
    if (running) return running as Promise<Found>;
    const begun = find().finally(() => this.searches.delete(search));
    this.searches.set(search, begun);
    return begun;
  }

  /** For changes that the log does not tell. */
  forget(): void {
    this.finds.clear();
    this.searches.clear();
    this.weight = 0;
  }

  /** Asked before looking: what changes meanwhile is looked for again next time. */
  private async log(bodyId: string, since = THE_END): Promise<Log> {
    const [log] = await this.database.steadyRows<Log>(LOG, { bodyId, since });
    return log ?? { stamp: 0, changed: true };
  }

  /** The one asked for last stands last. */
  private remember(key: string, remembered: Remembered): void {
    this.drop(key);
    this.finds.set(key, remembered);
    this.weight += remembered.weight;
    for (const oldest of this.finds.keys()) {
      if (this.weight <= MOST_REMEMBERED) return;
      this.drop(oldest);
    }
  }

  private drop(key: string): void {
    this.weight -= this.finds.get(key)?.weight ?? 0;
    this.finds.delete(key);
  }
}
