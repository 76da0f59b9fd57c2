import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ID, INSTANT, TEXT } from './column-shapes.js';
import { createTables, dropTables, type TableShape } from './tables.js';

const TABLES: readonly TableShape[] = [
  {
    name: 'paper_measure_text',
    columns: [
      { name: 'paper_id', ...ID, isPrimary: true },
      { name: 'measure_id', ...ID, isPrimary: true },
      { name: 'original', ...TEXT },
      { name: 'text', ...TEXT },
      { name: 'shortened_by', ...TEXT },
      { name: 'shortened_at', ...INSTANT },
      { name: 'signed_by', ...TEXT, isNullable: true },
      { name: 'signed_at', ...INSTANT, isNullable: true },
    ],
    references: [
      ['paper_id', 'paper'],
      ['measure_id', 'measure'],
    ],
  },
];

export class PaperTexts1767225621100 implements MigrationInterface {
  name = 'PaperTexts1767225621100';

  up(queryRunner: QueryRunner): Promise<void> {
    return createTables(queryRunner, TABLES);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return dropTables(queryRunner, TABLES);
  }
}
