import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';

/**
 * Inserts a row unless one with its key is there already. Whoever inserts the same key at the same
 * moment waits until the other transaction has ended.
 * @returns false when it was there
 */
export async function insertOnce<T extends ObjectLiteral>(
  em: EntityManager,
  entity: EntityTarget<T>,
  row: QueryDeepPartialEntity<T>,
): Promise<boolean> {
  const runner = em.queryRunner;
  if (!runner) throw new Error('insertOnce belongs into a transaction.');
  const insert = em.createQueryBuilder().insert().into(entity).values(row).orIgnore();
  const result = await runner.query(...insert.getQueryAndParameters(), true);
  return result.affected === 1;
}
