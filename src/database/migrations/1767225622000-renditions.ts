import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CODE, ID, INSTANT, INTEGER, KEY, TEXT } from './column-shapes.js';
import { createTables, dropTables, type TableShape } from './tables.js';

const TABLES: readonly TableShape[] = [
  {
    name: 'rendition',
    columns: [
      { name: 'id', ...ID, isPrimary: true },
      { name: 'frozen_paper_id', ...ID },
      { name: 'edition', ...CODE },
      { name: 'format', ...CODE },
      { name: 'sha256', ...KEY },
      { name: 'size', ...INTEGER },
      { name: 'file', ...TEXT, isNullable: true },
      { name: 'renderer', ...TEXT },
      { name: 'made_at', ...INSTANT },
    ],
    references: [['frozen_paper_id', 'frozen_paper']],
    uniques: [['frozen_paper_id', 'edition', 'format']],
  },
  {
    name: 'rendition_file',
    columns: [
      { name: 'id', ...ID, isPrimary: true },
      { name: 'content', ...TEXT },
    ],
  },
  {
    name: 'rendition_job',
    columns: [
      { name: 'id', ...ID, isPrimary: true },
      { name: 'body_id', ...ID },
      { name: 'owner', ...ID },
      { name: 'ordered_by', ...TEXT },
      { name: 'title', ...TEXT },
      { name: 'format', ...CODE },
      { name: 'frozen_paper_id', ...ID, isNullable: true },
      { name: 'edition', ...CODE, isNullable: true },
      { name: 'draft', ...TEXT, isNullable: true },
      { name: 'open_key', ...KEY, isNullable: true },
      { name: 'phase', ...CODE },
      { name: 'attempts', ...INTEGER },
      { name: 'run_after', ...INSTANT },
      { name: 'lease_until', ...INSTANT, isNullable: true },
      { name: 'leased_by', ...KEY, isNullable: true },
      { name: 'problem', ...TEXT, isNullable: true },
      { name: 'created_at', ...INSTANT },
      { name: 'started_at', ...INSTANT, isNullable: true },
      { name: 'ended_at', ...INSTANT, isNullable: true },
    ],
    references: [
      ['body_id', 'body'],
      ['frozen_paper_id', 'frozen_paper'],
    ],
    uniques: [['open_key']],
    indices: [['phase', 'run_after'], ['owner', 'phase'], ['frozen_paper_id']],
  },
];

export class Renditions1767225622000 implements MigrationInterface {
  name = 'Renditions1767225622000';

  up(queryRunner: QueryRunner): Promise<void> {
    return createTables(queryRunner, TABLES);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return dropTables(queryRunner, TABLES);
  }
}
