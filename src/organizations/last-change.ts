import type { Database } from '../database/database.js';

/** Who changed a record last, by function, and when (ISO); both null where no change is in the log. */
export interface LastChange {
  changedBy: string | null;
  changedAt: string | null;
}

const LAST = `
  select actor as "changedBy", recorded_at as "changedAt" from audit_entry
  where object_id = :objectId and action <> 'ACCESS_REFUSED'
  order by sequence desc limit 1`;

export async function lastChange(database: Database, objectId: string): Promise<LastChange> {
  const [last] = await database.rows<LastChange>(LAST, { objectId });
  return last ?? { changedBy: null, changedAt: null };
}
