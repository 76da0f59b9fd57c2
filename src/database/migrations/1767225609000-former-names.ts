import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ID, INSTANT, TEXT } from './column-shapes.js';
import { createTables, dropTables, type TableShape } from './tables.js';

const TABLES: readonly TableShape[] = [
  {
    name: 'former_name',
    columns: [
      { name: 'organization_id', ...ID, isPrimary: true },
      { name: 'ended_at', ...INSTANT, isPrimary: true },
      { name: 'name', ...TEXT },
      { name: 'short_name', ...TEXT, isNullable: true },
    ],
    references: [['organization_id', 'organization']],
  },
];

export class FormerNames1767225609000 implements MigrationInterface {
  name = 'FormerNames1767225609000';

  up(queryRunner: QueryRunner): Promise<void> {
    return createTables(queryRunner, TABLES);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return dropTables(queryRunner, TABLES);
  }
}
