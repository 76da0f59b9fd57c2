import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ID, INSTANT, INTEGER, KEY, TEXT } from './column-shapes.js';
import { createTables, dropTables, type TableShape } from './tables.js';

const TABLES: readonly TableShape[] = [
  {
    name: 'county_word_styles',
    columns: [
      { name: 'body_id', ...ID, isPrimary: true },
      { name: 'sha256', ...KEY, isNullable: true },
      { name: 'styles', ...TEXT },
      { name: 'names', ...TEXT },
      { name: 'changed_at', ...INSTANT },
      { name: 'changed_by', ...TEXT },
      { name: 'version', ...INTEGER },
    ],
    references: [['body_id', 'body']],
  },
];

export class WordStyles1767225625100 implements MigrationInterface {
  name = 'WordStyles1767225625100';

  up(queryRunner: QueryRunner): Promise<void> {
    return createTables(queryRunner, TABLES);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return dropTables(queryRunner, TABLES);
  }
}
