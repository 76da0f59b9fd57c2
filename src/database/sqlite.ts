import { type Database as SqliteConnection, SqliteError } from 'better-sqlite3';
import type { DataSource } from 'typeorm';

/** First SQLite without the WAL-reset bug (sqlite.org/wal.html#walresetbug). */
const OLDEST_SQLITE = '3.51.3';

/** What each connection must be set to; `journal_mode` and `synchronous` are what makes a commit last. */
const PRAGMAS: readonly (readonly [name: string, value: string, readBack: unknown])[] = [
  ['busy_timeout', '5000', 5000],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  // In KiB: the pages of the indices that a list of a hundred thousand measures asks fit in.
  ['cache_size', '-65536', -65536],
];

/**
 * @throws Error naming the pragma the connection refuses, or the SQLite that is too old
 * @throws SqliteError SQLITE_CORRUPT when the file has damaged pages
 */
export function prepareSqlite(connection: SqliteConnection): void {
  const version = connection.prepare('select sqlite_version()').pluck().get() as string;
  if (version.localeCompare(OLDEST_SQLITE, 'en', { numeric: true }) < 0) {
    throw new Error(`SQLite ${version} is too old: at least ${OLDEST_SQLITE} is needed.`);
  }
  for (const [name, value, expected] of PRAGMAS) {
    // A read-only connection finds the journal mode set by the one that writes.
    if (!(connection.readonly && name === 'journal_mode')) connection.pragma(`${name} = ${value}`);
    const actual = connection.pragma(name, { simple: true });
    if (actual !== expected)
      throw new Error(`SQLite refuses ${name} = ${value}: it is ${String(actual)}.`);
  }
  if (!connection.readonly) refuseDamage(connection);
}

/**
 * Reads the whole file, at some 80 ms for 100 MB: else damage shows only when somebody happens upon
 * it, and by then the backups are damaged, too.
 */
function refuseDamage(connection: SqliteConnection): void {
  const found = String(connection.pragma('quick_check(1)', { simple: true }));
  // The first line only names the database.
  if (found !== 'ok') throw new SqliteError(found.split('\n').at(-1) ?? found, 'SQLITE_CORRUPT');
}

/** What TypeORM holds open, once it is initialised; its types do not tell. */
export function sqliteConnection(source: DataSource): SqliteConnection {
  return (source.driver as unknown as { databaseConnection: SqliteConnection }).databaseConnection;
}
