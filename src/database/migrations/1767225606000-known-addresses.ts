import type { MigrationInterface, QueryRunner } from 'typeorm';
import { INSTANT, KEY } from './column-shapes.js';
import { createTables, dropTables, type TableShape } from './tables.js';

const TABLES: readonly TableShape[] = [
  {
    name: 'known_address',
    columns: [
      { name: 'account_key', ...KEY, isPrimary: true },
      { name: 'address_key', ...KEY, isPrimary: true },
      { name: 'last_seen_at', ...INSTANT },
    ],
    indices: [['last_seen_at']],
  },
];

export class KnownAddresses1767225606000 implements MigrationInterface {
  name = 'KnownAddresses1767225606000';

  up(queryRunner: QueryRunner): Promise<void> {
    return createTables(queryRunner, TABLES);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return dropTables(queryRunner, TABLES);
  }
}
