import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ID, INSTANT, TEXT } from './column-shapes.js';
import { createTables, dropTables, type TableShape } from './tables.js';

const TABLES: readonly TableShape[] = [
  {
    name: 'form_draft',
    columns: [
      { name: 'user_id', ...ID, isPrimary: true },
      { name: 'address', type: 'varchar', length: '500', isPrimary: true },
      { name: 'fields', ...TEXT },
      { name: 'saved_at', ...INSTANT },
    ],
    references: [['user_id', 'user_account']],
    indices: [['saved_at']],
  },
];

export class FormDrafts1767225612001 implements MigrationInterface {
  name = 'FormDrafts1767225612001';

  up(queryRunner: QueryRunner): Promise<void> {
    return createTables(queryRunner, TABLES);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return dropTables(queryRunner, TABLES);
  }
}
