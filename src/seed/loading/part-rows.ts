import { type EntityManager, type EntityTarget, In, type ObjectLiteral } from 'typeorm';
import { groupBy } from './group-by.js';
import { chunks } from './chunks.js';

/**
 * Rows that are part of another record, e.g. the partners of a measure: where they differ, all parts
 * of that record are written anew.
 * @param owner column with the id of the record they are part of
 * @param owners ids of all records of the files
 * @returns ids of the records whose parts changed
 */
export async function storeParts<T extends ObjectLiteral>(
  em: EntityManager,
  entity: EntityTarget<T>,
  owner: keyof T & string,
  owners: readonly string[],
  parts: readonly T[],
): Promise<Set<string>> {
  const before = groupBy(await existing(em, entity, owner, owners), (part) => String(part[owner]));
  const after = groupBy(parts, (part) => String(part[owner]));
  const changed = owners.filter((id) => printed(before.get(id)) !== printed(after.get(id)));
  const outdated = changed.filter((id) => before.has(id));
  for (const ids of chunks(outdated)) await em.delete(entity, { [owner]: In(ids) });
  for (const rows of chunks(changed.flatMap((id) => after.get(id) ?? [])))
    await em.insert(entity, rows);
  return new Set(changed);
}

async function existing<T extends ObjectLiteral>(
  em: EntityManager,
  entity: EntityTarget<T>,
  owner: string,
  owners: readonly string[],
): Promise<T[]> {
  const found: T[] = [];
  for (const ids of chunks(owners))
    found.push(...(await em.findBy<T>(entity, { [owner]: In(ids) } as never)));
  return found;
}

/** The same text for the same parts, whatever their order and ids. */
function printed(parts: readonly ObjectLiteral[] = []): string {
  const texts = parts.map((part) =>
    JSON.stringify(
      Object.entries(part)
        .filter(([column]) => column !== 'id')
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  );
  return texts.sort().join('\n');
}
