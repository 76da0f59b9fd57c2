import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CODE, ID, INSTANT, INTEGER, KEY, TEXT } from './column-shapes.js';
import { createTables, dropTables, type TableShape } from './tables.js';

const TABLES: readonly TableShape[] = [
  {
    name: 'county_text',
    columns: [
      { name: 'body_id', ...ID, isPrimary: true },
      { name: 'kind', ...CODE, isPrimary: true },
      { name: 'text', ...TEXT },
      { name: 'version', ...INTEGER },
      { name: 'changed_at', ...INSTANT },
    ],
    references: [['body_id', 'body']],
  },
  {
    name: 'barrier_report',
    columns: [
      { name: 'id', ...ID, isPrimary: true },
      { name: 'body_id', ...ID },
      { name: 'page', ...KEY, isNullable: true },
      { name: 'text', ...TEXT },
      { name: 'contact', ...TEXT, isNullable: true },
      { name: 'reported_at', ...INSTANT },
    ],
    references: [['body_id', 'body']],
    indices: [['body_id', 'reported_at']],
  },
];

/** The column by plain SQL: TypeORM would rebuild the whole table for it on SQLite. */
export class WelcomeAndTexts1767225614500 implements MigrationInterface {
  name = 'WelcomeAndTexts1767225614500';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTables(queryRunner, TABLES);
    await queryRunner.query('alter table user_account add column welcomed_at varchar(24)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table user_account drop column welcomed_at');
    await dropTables(queryRunner, TABLES);
  }
}
