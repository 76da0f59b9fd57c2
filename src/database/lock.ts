import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import SqliteConnection from 'better-sqlite3';
import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import { ConfigError } from '../config/config.js';

type Release = () => unknown;

/**
 * Takes what one process at a time can hold; undefined while another holds it. The system lets go
 * of it when its holder ends, however it ends.
 */
export type TryLock = () => Promise<Release | undefined>;

/** "umsetz" in ASCII: any number will do that nobody else locks in this database. */
const ADVISORY_KEY = 0x756d_7365_747a;

const PAUSE_MS = 200;
const TRIES_BEFORE_A_WORD = 10;
const TRIES = 1500;

/** @throws ConfigError when another process keeps the lock for five minutes */
export async function take(tryLock: TryLock): Promise<Release> {
  for (let tries = 1; tries <= TRIES; tries++) {
    const release = await tryLock();
    if (release) return release;
    if (tries === TRIES_BEFORE_A_WORD)
      new Logger('Database').warn(
        'Another process sets the database up; waiting until it is done.',
      );
    await pause(PAUSE_MS);
  }
  throw new ConfigError(
    'Ein anderes Programm richtet diese Datenbank seit fünf Minuten ein. Bitte beenden Sie es und starten Sie dann neu.',
  );
}

/**
 * A file of its own: a lock on the database would keep out the very work it is for. SQLite locks it,
 * as Node cannot; nothing is ever written there.
 */
export function fileLock(path: string): TryLock {
  return async () => {
    await mkdir(dirname(path), { recursive: true });
    // Without a timeout, which would stop the whole process while it waits.
    const file = new SqliteConnection(path, { timeout: 0 });
    try {
      file.pragma('journal_mode = memory');
      file.exec('begin exclusive');
      return () => file.close();
    } catch (error) {
      file.close();
      if ((error as { code?: unknown }).code === 'SQLITE_BUSY') return undefined;
      throw error;
    }
  };
}

/** A session of its own: from the pool it would hand the lock on to whoever gets the connection next. */
export function advisoryLock(url: string): TryLock {
  return async () => {
    const session = new Client({ connectionString: url });
    // A connection that breaks would else end the process at once; the work finds out by itself.
    session.on('error', (error) => new Logger('Database').warn(error.message));
    await session.connect();
    try {
      const sql = 'select pg_try_advisory_lock($1) as taken';
      const { rows } = await session.query<{ taken: boolean }>(sql, [ADVISORY_KEY]);
      if (rows[0]?.taken) return () => session.end();
    } catch (error) {
      await session.end();
      throw error;
    }
    await session.end();
    return undefined;
  };
}
