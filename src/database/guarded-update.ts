import type { EntityManager, EntityTarget } from 'typeorm';

interface Versioned {
  id: string;
  version: number;
}

/**
 * Updates one row only if it still has the version that was read, and raises the version by one.
 * TypeORM's version column does not protect: a stale save overwrites, and even sets the version back.
 * @returns false when somebody else was faster; nothing was changed then
 */
export async function guardedUpdate<T extends Versioned>(
  em: EntityManager,
  entity: EntityTarget<T>,
  row: Pick<T, 'id' | 'version'>,
  changes: Partial<T>,
): Promise<boolean> {
  const result = await em
    .createQueryBuilder()
    .update(entity)
    .set({ ...changes, version: row.version + 1 } as never)
    .where('id = :id and version = :version', { id: row.id, version: row.version })
    .execute();
  return result.affected === 1;
}
