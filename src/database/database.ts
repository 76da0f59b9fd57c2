import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { ConfigError } from '../config/config.js';
import { DATA_SOURCES } from './tokens.js';
import type { DataSources } from './data-sources.js';
import { WriteQueue } from './write-queue.js';

/** The one way to the data: `read` for reading, `write(em => …)` for everything else. */
@Injectable()
export class Database implements OnModuleInit, OnModuleDestroy {
  private readonly queue = new WriteQueue();
  private readonly writing = new AsyncLocalStorage<true>();

  constructor(@Inject(DATA_SOURCES) private readonly sources: DataSources) {}

  /**
   * Connects and brings the tables up to date.
   * @throws ConfigError when no database can be opened where the environment says
   */
  async onModuleInit(): Promise<void> {
    await this.sources.write.initialize().catch((cause: unknown) => {
      throw new ConfigError(
        `${this.isSqlite ? 'DATA_DIR' : 'DATABASE_URL'}: Die Datenbank lässt sich nicht öffnen (${reason(cause)}).`,
        { cause },
      );
    });
    await this.sources.write.runMigrations({ transaction: 'each' });
    if (!this.sources.read.isInitialized) await this.sources.read.initialize();
  }

  async onModuleDestroy(): Promise<void> {
    for (const source of new Set([this.sources.read, this.sources.write])) {
      if (source.isInitialized) await source.destroy();
    }
  }

  get read(): EntityManager {
    return this.sources.read.manager;
  }

  get isSqlite(): boolean {
    return this.sources.write.options.type === 'better-sqlite3';
  }

  /**
   * Rows of hand-written SQL on the reading side. Parameters are written `:name`.
   * A list as a value becomes a list of parameters, for `in (:...names)`.
   */
  async rows<Row>(sql: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<Row[]> {
    const [query, values] = this.sources.read.driver.escapeQueryWithParameters(sql, parameters);
    return this.sources.read.query<Row[]>(query, values);
  }

  /**
   * All or nothing. Use `em` for everything inside and await nothing but the database there: on
   * SQLite everybody else's writes wait meanwhile.
   * @throws Error when called inside itself, which would wait for itself for ever
   */
  write<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    if (this.writing.getStore())
      throw new Error('database.write must not be nested: pass `em` on instead.');
    return this.writing.run(true, () =>
      this.isSqlite ? this.queue.run(() => this.sqlite(work)) : this.postgres(work),
    );
  }

  /** Whether there are migrations not yet applied. */
  async pendingMigrations(): Promise<boolean> {
    return this.sources.write.showMigrations();
  }

  private postgres<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.sources.write.transaction(work);
  }

  private sqlite<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.sources.write.transaction(async (em) => {
      // TypeORM begins deferred: a transaction that reads first fails at once, whatever the busy
      // timeout, when another process writes meanwhile. A write that hits no row takes the lock now.
      await em.query('delete from migrations where 1 = 0');
      return work(em);
    });
  }
}

/** A host with several addresses fails with an error of many, which has a code but no message. */
function reason(cause: unknown): string {
  const { message, code } = cause as { message?: string; code?: string };
  return message || (code ?? String(cause));
}

/**
 * Binary order, the same in both databases; PostgreSQL would else sort by the locale it was made with.
 * @param column a column name written in code, never input
 */
export function inBinaryOrder(source: DataSource | Database, column: string): string {
  const sqlite =
    source instanceof Database ? source.isSqlite : source.options.type === 'better-sqlite3';
  return sqlite ? column : `${column} collate "C"`;
}
