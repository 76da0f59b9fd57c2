import type { EntityManager, EntityTarget } from 'typeorm';
import { newId } from '../../database/ids.js';
import { chunks } from './chunks.js';
import { differs } from './differs.js';
import type { Outcome } from './tally.js';

interface OfBody {
  id: string;
  bodyId: string;
}

/** What the files state of a record. */
export type Row<T extends OfBody, Kept extends keyof T = never> = Omit<T, 'id' | 'bodyId' | Kept>;

/**
 * The records of one kind in one county, found by their key: those the database has and those the
 * files bring. Ids are known before anything is written, so that records can refer to each other.
 */
export class KeyedRecords<T extends OfBody> {
  private readonly ids = new Map<string, string>();

  private constructor(
    private readonly entity: EntityTarget<T>,
    private readonly bodyId: string,
    private readonly keyName: keyof T & string,
    private readonly existing: ReadonlyMap<string, T>,
  ) {}

  /** @param keys of the records in the files */
  static async open<T extends OfBody>(
    em: EntityManager,
    entity: EntityTarget<T>,
    bodyId: string,
    keyName: keyof T & string,
    keys: readonly string[],
  ): Promise<KeyedRecords<T>> {
    const found = await em.findBy<T>(entity, { bodyId } as never);
    const existing = new Map(found.map((record) => [String(record[keyName]), record]));
    const records = new KeyedRecords(entity, bodyId, keyName, existing);
    for (const key of keys) records.ids.set(key, existing.get(key)?.id ?? newId());
    return records;
  }

  /** Records whose key stands in the column `key`. */
  static openByKey<T extends OfBody & { key: string }>(
    em: EntityManager,
    entity: EntityTarget<T>,
    bodyId: string,
    records: readonly { schluessel: string }[],
  ): Promise<KeyedRecords<T>> {
    const keys = records.map(({ schluessel }) => schluessel);
    return KeyedRecords.open(em, entity, bodyId, 'key', keys);
  }

  /** @throws Error for a key the files do not bring: references are checked before loading */
  id(key: string): string {
    const id = this.ids.get(key);
    if (id === undefined) throw new Error(`${key} is none of the records in the files.`);
    return id;
  }

  /** The id a field that may be blank refers to. */
  reference(key: string | null | undefined): string | null {
    return key === undefined || key === null ? null : this.id(key);
  }

  /**
   * Inserts what is new and updates what differs. Nothing is deleted.
   * @param kept what new rows begin with and later loads leave alone
   * @param selfReferences columns that refer to records of the same kind
   */
  async store<Kept extends keyof T = never>(
    em: EntityManager,
    rows: readonly Row<T, Kept>[],
    kept: Pick<T, Kept> = {} as Pick<T, Kept>,
    selfReferences: readonly (keyof T)[] = [],
  ): Promise<Outcome> {
    const stated = rows.map((row) => ({
      ...row,
      id: this.id(this.keyOf(row)),
      bodyId: this.bodyId,
    }));
    const added = stated.filter((row) => !this.existing.has(this.keyOf(row)));
    await this.insert(
      em,
      added.map((row) => ({ ...kept, ...row }) as unknown as T),
      selfReferences,
    );
    const changed = stated.filter((row) => {
      const before = this.existing.get(this.keyOf(row));
      return before !== undefined && differs<object>(before, row);
    });
    for (const row of changed) await em.update(this.entity, row.id, row as never);
    return {
      added: new Set(added.map(({ id }) => id)),
      changed: new Set(changed.map(({ id }) => id)),
      missing: [...this.existing.keys()].filter((key) => !this.ids.has(key)),
    };
  }

  private keyOf(row: object): string {
    return String((row as Record<string, unknown>)[this.keyName]);
  }

  /** A row may refer to one that is inserted after it: that reference is set when both are there. */
  private async insert(
    em: EntityManager,
    rows: readonly T[],
    selfReferences: readonly (keyof T)[],
  ): Promise<void> {
    const waiting = new Set(rows.map(({ id }) => id));
    const early: T[] = [];
    for (const chunk of chunks(rows)) {
      for (const { id } of chunk) waiting.delete(id);
      const ahead = (row: T) => selfReferences.filter((column) => waiting.has(String(row[column])));
      early.push(...chunk.filter((row) => ahead(row).length > 0));
      const insertable = chunk.map((row) => ({
        ...row,
        ...Object.fromEntries(ahead(row).map((column) => [column, null])),
      }));
      await em.insert(this.entity, insertable as never);
    }
    for (const row of early) {
      const references = Object.fromEntries(selfReferences.map((column) => [column, row[column]]));
      await em.update(this.entity, row.id, references as never);
    }
  }
}
