import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, type TableShape } from './tables.js';
import { CODE, DAY, FLAG, ID, INTEGER, KEY, PARTIAL_DATE, TEXT } from './column-shapes.js';

const TABLES: readonly TableShape[] = [
  {
    name: 'resolution',
    columns: [
      { name: 'id', ...ID, isPrimary: true },
      { name: 'body_id', ...ID },
      { name: 'key', ...KEY },
      { name: 'organization_id', ...ID },
      { name: 'date', ...DAY },
      { name: 'paragraphs', ...TEXT },
      { name: 'source', ...TEXT, isNullable: true },
    ],
    references: [
      ['body_id', 'body'],
      ['organization_id', 'organization'],
    ],
    uniques: [['body_id', 'key']],
  },
  {
    name: 'paper',
    columns: [
      { name: 'id', ...ID, isPrimary: true },
      { name: 'body_id', ...ID },
      { name: 'key', ...KEY },
      { name: 'reference', ...KEY, isNullable: true },
      { name: 'paper_type', ...CODE },
      { name: 'is_public', ...FLAG },
      { name: 'name', ...TEXT },
      { name: 'template', ...KEY, isNullable: true },
      { name: 'as_of', ...DAY, isNullable: true },
      { name: 'under_direction_of_id', ...ID, isNullable: true },
      { name: 'file_reference', ...KEY, isNullable: true },
      { name: 'proposed_resolution', ...TEXT, isNullable: true },
      { name: 'mandate_id', ...ID, isNullable: true },
      { name: 'impacts', ...TEXT },
      { name: 'attachments', ...TEXT },
      { name: 'source', ...TEXT, isNullable: true },
    ],
    references: [
      ['body_id', 'body'],
      ['under_direction_of_id', 'organization'],
      ['mandate_id', 'resolution'],
    ],
    uniques: [
      ['body_id', 'reference'],
      ['body_id', 'key'],
    ],
  },
  {
    name: 'consultation',
    columns: [
      { name: 'id', ...ID, isPrimary: true },
      { name: 'paper_id', ...ID },
      { name: 'position', ...INTEGER },
      { name: 'kind', ...CODE },
      { name: 'organization_id', ...ID, isNullable: true },
      { name: 'label', ...TEXT, isNullable: true },
      { name: 'date', ...PARTIAL_DATE, isNullable: true },
      { name: 'role', ...CODE, isNullable: true },
      { name: 'step', ...TEXT, isNullable: true },
      { name: 'agenda_number', ...KEY, isNullable: true },
      { name: 'rapporteur_id', ...ID, isNullable: true },
      { name: 'result', ...TEXT, isNullable: true },
      { name: 'source', ...TEXT, isNullable: true },
    ],
    references: [
      ['paper_id', 'paper'],
      ['organization_id', 'organization'],
      ['rapporteur_id', 'person'],
    ],
    indices: [['paper_id']],
  },
  {
    name: 'paper_section',
    columns: [
      { name: 'id', ...ID, isPrimary: true },
      { name: 'paper_id', ...ID },
      { name: 'position', ...INTEGER },
      { name: 'key', ...KEY },
      { name: 'heading', ...TEXT },
      { name: 'blocks', ...TEXT },
      { name: 'source', ...TEXT, isNullable: true },
    ],
    references: [['paper_id', 'paper']],
    indices: [['paper_id']],
  },
];

export class Papers1767225602000 implements MigrationInterface {
  name = 'Papers1767225602000';

  up(queryRunner: QueryRunner): Promise<void> {
    return createTables(queryRunner, TABLES);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return dropTables(queryRunner, TABLES);
  }
}
