import { createSecretKey } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { AuditEntry, AuditHead } from '../../src/audit/audit-entry.entity.js';
import { BEFORE_THE_FIRST, chained, type StoredEntry } from '../../src/audit/chain.js';
import type { TestApp } from '../support/databases.js';

const HEAD = { id: 1 };

/** Somebody who owns the database and takes no notice of its triggers. */
export class Intruder {
  private constructor(
    private readonly app: TestApp,
    private readonly entries: AuditEntry[],
    private readonly head: AuditHead,
  ) {}

  static async at(app: TestApp): Promise<Intruder> {
    await app.database.write(async (em) => {
      for (const statement of withoutTriggers(app)) await em.query(statement);
    });
    const { read } = app.database;
    const entries = await read.find(AuditEntry, { order: { sequence: 'ASC' } });
    return new Intruder(app, entries, await read.findOneByOrFail(AuditHead, HEAD));
  }

  run(...statements: string[]): Promise<void> {
    return this.app.database.write(async (em) => {
      for (const statement of statements) await em.query(statement);
    });
  }

  /** Makes room for, or closes the gap of, so many entries after the given one. */
  shift(after: number, by: number): Promise<void> {
    const far = 1000;
    return this.run(
      `update audit_entry set sequence = sequence + ${far} where sequence > ${after}`,
      `update audit_entry set sequence = sequence - ${far - by} where sequence > ${far}`,
    );
  }

  /** What the columns of two entries hold changes places. */
  swap(one: number, other: number, columns: string): Promise<void> {
    const names = columns.split(', ');
    const taken = (from: number) =>
      names
        .map((name) => `${name} = (select ${name} from kept where sequence = ${from})`)
        .join(', ');
    return this.run(
      'create temporary table kept as select * from audit_entry',
      `update audit_entry set ${taken(other)} where sequence = ${one}`,
      `update audit_entry set ${taken(one)} where sequence = ${other}`,
      'drop table kept',
    );
  }

  /** Seals whatever stands there anew, so that it fits together. @param key in hex */
  reseal(key: string, keyId: string): Promise<void> {
    return this.app.database.write(async (em) => {
      let mac = BEFORE_THE_FIRST;
      const entries = await em.find(AuditEntry, { order: { sequence: 'ASC' } });
      for (const entry of entries) {
        mac = chained(createSecretKey(key, 'hex'), asStored(entry), mac);
        await em.update(AuditEntry, entry.sequence, { mac });
      }
      await em.update(AuditHead, HEAD, { mac, keyId, sequence: entries.length });
    });
  }

  /** Everything as it was before. */
  undo(): Promise<void> {
    return this.app.database.write(async (em: EntityManager) => {
      await em.query('delete from audit_entry');
      await em.query('delete from audit_head');
      await em.insert(AuditEntry, this.entries);
      await em.insert(AuditHead, this.head);
    });
  }
}

function asStored(entry: AuditEntry): StoredEntry {
  return Object.assign({}, entry, { recordedAt: entry.recordedAt.toISOString() });
}

const withoutTriggers = ({ database }: TestApp): string[] =>
  database.isSqlite
    ? ['update', 'delete', 'replace'].map((event) => `drop trigger audit_entry_no_${event}`)
    : ['alter table audit_entry disable trigger user'];
