import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Database } from '../../src/database/database.js';

/** SQLite takes 32,766 parameters in a statement, PostgreSQL 65,535. */
const MOST_PARAMETERS = 30_000;
const MOST_ROWS = 500;

/** Rows straight into the table, in one transaction. */
export function insertInBulk<T extends ObjectLiteral>(
  database: Database,
  entity: EntityTarget<T>,
  rows: Iterable<T>,
): Promise<void> {
  return database.write(async (em) => {
    const source = em.dataSource;
    const { tableName, columns } = source.getMetadata(entity);
    const names = columns.map(({ databaseName }) => `"${databaseName}"`).join(', ');
    for (const batch of batches(rows, Math.floor(MOST_PARAMETERS / columns.length))) {
      const values = batch.flatMap((row) =>
        columns.map((column): unknown =>
          source.driver.preparePersistentValue(row[column.propertyName], column),
        ),
      );
      const marks = batch.map((_, row) => marksOf(source, row * columns.length, columns.length));
      await em.query(`insert into ${tableName} (${names}) values ${marks.join(', ')}`, values);
    }
  });
}

function* batches<T>(rows: Iterable<T>, most: number): Generator<T[]> {
  let batch: T[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < Math.min(MOST_ROWS, most)) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function marksOf(source: DataSource, before: number, count: number): string {
  const numbered = source.options.type === 'postgres';
  const marks = Array.from({ length: count }, (_, index) =>
    numbered ? `$${before + index + 1}` : '?',
  );
  return `(${marks.join(', ')})`;
}
