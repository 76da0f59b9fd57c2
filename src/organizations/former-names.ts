import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import { endOfDay } from '../texts/days.js';
import { FormerName } from './former-name.entity.js';
import type { Organization } from './organization.entity.js';

export type Names = Pick<Organization, 'name' | 'shortName'>;

/**
 * Keeps what organizations are called. Call it in the transaction that renames them, before it does.
 * @param endedAt what the revisions say that name the new one: both must change at the same moment
 */
export async function keepNames(
  em: EntityManager,
  organizations: readonly (Names & { id: string })[],
  endedAt: Date,
): Promise<void> {
  if (organizations.length === 0) return;
  const rows = organizations.map(({ id, name, shortName }) => ({
    organizationId: id,
    endedAt,
    name,
    shortName,
  }));
  // Of two names that end at the same moment the first was the one people saw.
  await em.createQueryBuilder().insert().into(FormerName).values(rows).orIgnore().execute();
}

/** Names on a day, by the key of the organization; only of those that had another one then. */
export async function namesOn(
  database: Database,
  bodyId: string,
  day: string,
): Promise<ReadonlyMap<string, Names>> {
  const end = endOfDay(day).toISOString();
  const rows = await database.rows<Names & { key: string }>(NAMES, { bodyId, end });
  return new Map(rows.map(({ key, name, shortName }) => [key, { name, shortName }]));
}

const NAMES = `
  select o.key, f.name, f.short_name as "shortName"
  from organization o
  join former_name f on f.organization_id = o.id and f.ended_at = (
    select min(n.ended_at) from former_name n
    where n.organization_id = o.id and n.ended_at > :end)
  where o.body_id = :bodyId`;
