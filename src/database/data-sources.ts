import { join } from 'node:path';
import { DataSource, type DataSourceOptions, type EntityTarget, type ObjectLiteral } from 'typeorm';
import type { Config } from '../config/config.js';
import { advisoryLock, fileLock, type TryLock } from './lock.js';
import { MIGRATIONS } from './migrations/index.js';
import { SnakeCase } from './snake-case.js';
import { prepareSqlite } from './sqlite.js';

/** The embedded database's file inside `dataDir`. */
export const SQLITE_FILE = 'umsetzungsstand.sqlite';

/** Lies beside it, always empty: whoever sets the database up holds it. */
const LOCK_FILE = 'umsetzungsstand.lock';

export type Entities = readonly EntityTarget<ObjectLiteral>[];

/** The connection that writes and the one that reads; on PostgreSQL both are the same pool. */
export interface DataSources {
  write: DataSource;
  read: DataSource;
  /** Lets one process at a time set the database up. */
  lock: TryLock;
}

/**
 * TypeORM shares one SQLite connection between everybody, so that one request's read or write slips
 * into another's open transaction: reading gets a connection of its own.
 */
export function createDataSources(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  entities: Entities,
): DataSources {
  const shared = {
    entities: [...entities] as NonNullable<DataSourceOptions['entities']> & unknown[],
    migrations: MIGRATIONS,
    namingStrategy: new SnakeCase(),
    synchronize: false,
    logging: false,
  } satisfies Partial<DataSourceOptions>;
  if (config.databaseUrl !== undefined) {
    const pool = new DataSource({ ...shared, type: 'postgres', url: config.databaseUrl });
    return { write: pool, read: pool, lock: advisoryLock(config.databaseUrl) };
  }
  const sqlite = {
    ...shared,
    type: 'better-sqlite3',
    database: join(config.dataDir, SQLITE_FILE),
    prepareDatabase: prepareSqlite,
  } as const;
  return {
    write: new DataSource(sqlite),
    read: new DataSource({ ...sqlite, readonly: true }),
    lock: fileLock(join(config.dataDir, LOCK_FILE)),
  };
}
