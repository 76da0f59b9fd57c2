import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CODE, ID, INSTANT, INTEGER, KEY, TEXT } from './column-shapes.js';
import { createTables, dropTables, type TableShape } from './tables.js';

const TABLES: readonly TableShape[] = [
  {
    name: 'status_report_decision',
    columns: [
      { name: 'report_id', ...ID, isPrimary: true },
      { name: 'outcome', ...CODE },
      { name: 'decided_at', ...INSTANT },
      { name: 'decided_by_id', ...ID },
      { name: 'decided_by', ...TEXT },
      { name: 'comment', ...TEXT, isNullable: true },
      { name: 'seen_version', ...INTEGER },
    ],
    references: [
      ['report_id', 'status_report'],
      ['decided_by_id', 'user_account'],
    ],
  },
  {
    name: 'measure_number_series',
    columns: [
      { name: 'body_id', ...ID, isPrimary: true },
      { name: 'scope', ...KEY, isPrimary: true },
      { name: 'last', ...INTEGER },
    ],
    references: [['body_id', 'body']],
  },
];

/*
 * Plain SQL, the same in both databases: to add a column through the schema API, TypeORM builds a
 * table of SQLite anew, which the rows that refer to it do not allow.
 */
const COLUMNS: readonly (readonly [table: string, column: string, definition: string])[] = [
  ['body', 'public_since', 'varchar(10)'],
  ['body', 'measure_number_pattern', 'varchar(120)'],
  ['body', 'ageing_after_days', 'integer not null default 183'],
  ['body', 'stale_after_days', 'integer not null default 365'],
  ['organization', 'version', 'integer not null default 1'],
  ['status_report', 'version', 'integer not null default 1'],
  ['status_report', 'submitted_by_id', 'varchar(36)'],
  ['status_report', 'on_behalf_of_id', 'varchar(36)'],
];

export class Tracking1767225604000 implements MigrationInterface {
  name = 'Tracking1767225604000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTables(queryRunner, TABLES);
    for (const [table, column, definition] of COLUMNS)
      await queryRunner.query(`alter table ${table} add column ${column} ${definition}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [table, column] of [...COLUMNS].reverse())
      await queryRunner.query(`alter table ${table} drop column ${column}`);
    await dropTables(queryRunner, TABLES);
  }
}
