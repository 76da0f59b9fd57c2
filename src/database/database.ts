import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import type { DataSources } from './data-sources.js';
import { take } from './lock.js';
import { PreparedStatements } from './prepared-statements.js';
import { sqliteConnection } from './sqlite.js';
import { DATA_SOURCES } from './tokens.js';
import { unusable } from './unusable.js';
import { WriteQueue } from './write-queue.js';

const CANNOT_OPEN = 'lässt sich nicht öffnen';

/** Looks into every table that has grown, at a few hundred rows of each index. */
const LEARN = 'pragma optimize = 0x10002';

/** The one way to the data: `read` for reading, `write(em => …)` for everything else. */
@Injectable()
export class Database implements OnModuleInit, OnApplicationShutdown {
  private readonly queue = new WriteQueue();
  private readonly writing = new AsyncLocalStorage<true>();
  private inFlight = 0;
  private statements: PreparedStatements | undefined;

  constructor(@Inject(DATA_SOURCES) private readonly sources: DataSources) {}

  /**
   * Connects and brings the tables up to date.
   * @throws ConfigError when the database cannot be opened or written where the environment says
   */
  async onModuleInit(): Promise<void> {
    await this.exclusively(() => this.open());
  }

  /** Not earlier: until the server has closed, the requests it has let in still read. */
  async onApplicationShutdown(): Promise<void> {
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
    if (this.isSqlite) return this.prepared.rows<Row>(sql, parameters);
    const [query, values] = this.sources.read.driver.escapeQueryWithParameters(sql, parameters);
    return this.sources.read.query<Row[]>(query, values);
  }

  /**
   * Like `rows`, for the few that every request asks and that seldom change: SQLite says for next to
   * nothing whether anybody has committed since, so they are asked anew only then. They are given to
   * many: nobody may change them.
   */
  async steadyRows<Row>(
    sql: string,
    parameters: Readonly<Record<string, unknown>> = {},
  ): Promise<readonly Readonly<Row>[]> {
    return this.isSqlite
      ? this.prepared.steadyRows<Row>(sql, parameters)
      : this.rows<Row>(sql, parameters);
  }

  /**
   * All or nothing. Use `em` for everything inside and await nothing but the database there: on
   * SQLite everybody else's writes wait meanwhile.
   * @throws Error when called inside itself, which would wait for itself for ever
   */
  write<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    if (this.writing.getStore())
      throw new Error('database.write must not be nested: pass `em` on instead.');
    this.inFlight += 1;
    return this.writing
      .run(true, () =>
        this.isSqlite ? this.queue.run(() => this.sqlite(work)) : this.postgres(work),
      )
      .finally(() => {
        this.inFlight -= 1;
        // In use, it slows down every promise of the process, until Node 24.
        if (this.inFlight === 0) this.writing.disable();
      });
  }

  /**
   * For what only one process may do at a time, such as filling an empty database: the others wait
   * here, on this machine and on any other, and find it done. Must not be nested.
   * @throws ConfigError when the database cannot be reached, or another process never gets done
   */
  async exclusively<T>(work: () => Promise<T>): Promise<T> {
    const release = await take(this.sources.lock).catch((cause: unknown) => {
      throw unusable(this.sources.write, cause, CANNOT_OPEN);
    });
    try {
      return await work();
    } finally {
      await release();
    }
  }

  /** How much room the data take. */
  async bytes(): Promise<number> {
    const sql = this.isSqlite
      ? 'select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()'
      : 'select pg_database_size(current_database()) as bytes';
    const [size] = await this.rows<{ bytes: number | string }>(sql);
    return Number(size?.bytes ?? 0);
  }

  /** Whether there are migrations not yet applied. */
  async pendingMigrations(): Promise<boolean> {
    return this.sources.write.showMigrations();
  }

  private get prepared(): PreparedStatements {
    this.statements ??= new PreparedStatements(sqliteConnection(this.sources.read));
    return this.statements;
  }

  private async open(): Promise<void> {
    const { read, write } = this.sources;
    await write.initialize().catch((cause: unknown) => {
      throw unusable(write, cause, CANNOT_OPEN);
    });
    try {
      await write.runMigrations({ transaction: 'each' });
      // SQLite plans by what it knows of its tables, and learns nothing by itself; PostgreSQL does.
      if (this.isSqlite) await write.query(LEARN);
      // SQLite opens a file it must not write without a word, and only the first who saves hears of it.
      await this.write((em) => em.query('delete from migrations where 1 = 0'));
      if (!read.isInitialized) await read.initialize();
    } catch (cause) {
      await this.onApplicationShutdown();
      throw unusable(write, cause);
    }
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

/**
 * Binary order, the same in both databases; PostgreSQL would else sort by the locale it was made with.
 * @param column a column name written in code, never input
 */
export function inBinaryOrder(source: DataSource | Database, column: string): string {
  const sqlite =
    source instanceof Database ? source.isSqlite : source.options.type === 'better-sqlite3';
  return sqlite ? column : `${column} collate "C"`;
}
