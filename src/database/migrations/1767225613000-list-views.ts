import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FLAG, ID, INSTANT, TEXT } from './column-shapes.js';
import { createTables, dropTables, type TableShape } from './tables.js';

const TABLES: readonly TableShape[] = [
  {
    name: 'list_view',
    columns: [
      { name: 'id', ...ID, isPrimary: true },
      { name: 'body_id', ...ID },
      { name: 'user_id', ...ID },
      { name: 'name', ...TEXT },
      { name: 'query', ...TEXT },
      { name: 'shared', ...FLAG },
      { name: 'created_at', ...INSTANT },
    ],
    references: [
      ['body_id', 'body'],
      ['user_id', 'user_account'],
    ],
    indices: [['body_id'], ['user_id']],
  },
];

export class ListViews1767225613000 implements MigrationInterface {
  name = 'ListViews1767225613000';

  up(queryRunner: QueryRunner): Promise<void> {
    return createTables(queryRunner, TABLES);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return dropTables(queryRunner, TABLES);
  }
}
