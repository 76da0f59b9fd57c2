import type { EntityManager } from 'typeorm';

/** Like `Database.rows`, on the side of that entity manager: inside a transaction what it wrote is seen. */
export function rowsOf<Row>(
  em: EntityManager,
  sql: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<Row[]> {
  return em.query<Row[]>(...em.dataSource.driver.escapeQueryWithParameters(sql, parameters));
}
