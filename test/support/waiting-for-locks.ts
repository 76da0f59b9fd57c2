import type { Database } from '../../src/database/database.js';

const WAITING = `select pid from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock'`;

/** On PostgreSQL: until so many connections of this database wait for a lock of another. */
export async function untilWaiting(database: Database, connections: number): Promise<void> {
  while ((await database.rows(WAITING)).length < connections);
}
