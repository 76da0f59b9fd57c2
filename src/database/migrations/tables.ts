import { type QueryRunner, Table, type TableColumnOptions } from 'typeorm';

/** A table as a migration states it; names of keys and indices follow from TypeORM's naming. */
export interface TableShape {
  name: string;
  columns: readonly TableColumnOptions[];
  /** Column and the table whose `id` it holds. */
  references?: readonly (readonly [column: string, table: string])[];
  uniques?: readonly (readonly string[])[];
  indices?: readonly (readonly string[])[];
}

/** Creates the tables in the given order; a table may refer to itself and to those before it. */
export async function createTables(
  queryRunner: QueryRunner,
  shapes: readonly TableShape[],
): Promise<void> {
  for (const shape of shapes) await queryRunner.createTable(toTable(shape));
}

export async function dropTables(
  queryRunner: QueryRunner,
  shapes: readonly TableShape[],
): Promise<void> {
  for (const shape of [...shapes].reverse()) await queryRunner.dropTable(shape.name);
}

function toTable(shape: TableShape): Table {
  return new Table({
    name: shape.name,
    columns: shape.columns.map((column) => ({ ...column })),
    foreignKeys: (shape.references ?? []).map(([column, table]) => ({
      columnNames: [column],
      referencedTableName: table,
      referencedColumnNames: ['id'],
    })),
    uniques: (shape.uniques ?? []).map((columns) => ({ columnNames: [...columns] })),
    indices: (shape.indices ?? []).map((columns) => ({ columnNames: [...columns] })),
  });
}
