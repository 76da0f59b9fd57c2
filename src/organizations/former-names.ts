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

/** Every name organizations of the county once had, by their keys, the newest first. */
export async function formerNamesOf(
  database: Database,
  bodyId: string,
): Promise<ReadonlyMap<string, { name: string; endedAt: string }[]>> {
  const rows = await database.rows<{ key: string; name: string; endedAt: string | Date }>(FORMER, {
    bodyId,
  });
  const names = new Map<string, { name: string; endedAt: string }[]>();
  for (const { key, name, endedAt } of rows)
    names.set(key, [...(names.get(key) ?? []), { name, endedAt: new Date(endedAt).toISOString() }]);
  return names;
}

const FORMER = `
  select o.key, f.name, f.ended_at as "endedAt"
  from organization o join former_name f on f.organization_id = o.id
  where o.body_id = :bodyId and f.name <> o.name order by f.ended_at desc`;
