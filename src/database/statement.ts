import type { EntityManager } from 'typeorm';

/**
 * One hand-written statement inside a transaction, for what is written too often to be built anew
 * each time. Parameters are written `?`, so no other question mark may stand in it.
 * @returns the rows it gives back, e.g. by `returning`
 */
export async function statement<Row>(
  em: EntityManager,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const runner = em.queryRunner;
  if (!runner) throw new Error('A statement needs a transaction.');
  const result = await runner.query(numbered(em, sql), [...values], true);
  return result.records as Row[];
}

function numbered(em: EntityManager, sql: string): string {
  const { driver } = em.dataSource;
  let index = 0;
  return sql.replaceAll('?', () => driver.createParameter('', index++));
}
