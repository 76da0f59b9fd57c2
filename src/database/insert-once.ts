import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { statement } from './statement.js';

/**
 * Inserts a row unless one with its key is there already. Whoever inserts the same key at the same
 * moment waits until the other transaction has ended. The statement is written here because TypeORM
 * takes longer to build one than the database to run it.
 * @returns false when it was there
 */
export async function insertOnce<T extends ObjectLiteral>(
  em: EntityManager,
  entity: EntityTarget<T>,
  row: QueryDeepPartialEntity<T>,
): Promise<boolean> {
  const { columns, tableName } = em.dataSource.getMetadata(entity);
  const { driver } = em.dataSource;
  const names = columns.map(({ databaseName }) => `"${databaseName}"`);
  const values = columns.map((column) => {
    const value: unknown = driver.preparePersistentValue(column.getEntityValue(row), column);
    return value ?? null;
  });
  const [first = ''] = names;
  const inserted = await statement(
    em,
    `insert into "${tableName}" (${names.join(', ')}) values (${names.map(() => '?').join(', ')})
     on conflict do nothing returning ${first}`,
    values,
  );
  return inserted.length === 1;
}
