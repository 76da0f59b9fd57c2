import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './append-only.js';
import { CODE, ID, INTEGER, KEY, TEXT } from './column-shapes.js';
import { createTables, dropTables, type TableShape } from './tables.js';

const TABLES: readonly TableShape[] = [
  {
    name: 'attachment_file',
    columns: [
      { name: 'id', ...ID, isPrimary: true },
      { name: 'body_id', ...ID },
      { name: 'sha256', ...KEY },
      { name: 'size', ...INTEGER },
      { name: 'facts', ...TEXT },
    ],
    references: [['body_id', 'body']],
  },
  {
    name: 'attachment_piece',
    columns: [
      { name: 'file_id', ...ID, isPrimary: true },
      { name: 'number', ...INTEGER, isPrimary: true },
      { name: 'content', ...TEXT },
    ],
    references: [['file_id', 'attachment_file']],
  },
  {
    name: 'paper_attachment',
    columns: [
      { name: 'id', ...ID, isPrimary: true },
      { name: 'paper_id', ...ID },
      { name: 'position', ...INTEGER },
      { name: 'title', ...TEXT },
      { name: 'manner', ...CODE },
      { name: 'edition', ...CODE },
      { name: 'file_id', ...ID },
    ],
    references: [
      ['paper_id', 'paper'],
      ['file_id', 'attachment_file'],
    ],
    indices: [['paper_id'], ['file_id']],
  },
  {
    name: 'frozen_attachment',
    columns: [
      { name: 'frozen_paper_id', ...ID, isPrimary: true },
      { name: 'file_id', ...ID, isPrimary: true },
    ],
    references: [
      ['frozen_paper_id', 'frozen_paper'],
      ['file_id', 'attachment_file'],
    ],
    indices: [['file_id']],
  },
];

export class Attachments1767225625000 implements MigrationInterface {
  name = 'Attachments1767225625000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTables(queryRunner, TABLES);
    await appendOnly(queryRunner, 'frozen_attachment');
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return dropTables(queryRunner, TABLES);
  }
}
