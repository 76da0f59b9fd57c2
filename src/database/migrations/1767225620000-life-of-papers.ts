import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './append-only.js';
import { CODE, ID, INSTANT, INTEGER, KEY, TEXT } from './column-shapes.js';
import { createTables, dropTables, type TableShape } from './tables.js';

const TABLES: readonly TableShape[] = [
  {
    name: 'frozen_paper',
    columns: [
      { name: 'id', ...ID, isPrimary: true },
      { name: 'paper_id', ...ID },
      { name: 'stage', ...CODE },
      { name: 'content', ...TEXT },
      { name: 'sha256', ...KEY },
      { name: 'frozen_at', ...INSTANT },
      { name: 'frozen_by', ...TEXT },
    ],
    references: [['paper_id', 'paper']],
    indices: [['paper_id']],
  },
  {
    name: 'paper_sign_off',
    columns: [
      { name: 'id', ...ID, isPrimary: true },
      { name: 'paper_id', ...ID },
      { name: 'organization_id', ...ID },
      { name: 'state', ...CODE },
      { name: 'asked_at', ...INSTANT },
      { name: 'asked_by', ...TEXT },
      { name: 'decided_at', ...INSTANT, isNullable: true },
      { name: 'decided_by_id', ...ID, isNullable: true },
      { name: 'decided_by', ...TEXT, isNullable: true },
      { name: 'comment', ...TEXT, isNullable: true },
    ],
    references: [
      ['paper_id', 'paper'],
      ['organization_id', 'organization'],
    ],
    indices: [['paper_id']],
  },
  {
    name: 'paper_number_series',
    columns: [
      { name: 'body_id', ...ID, isPrimary: true },
      { name: 'scope', ...KEY, isPrimary: true },
      { name: 'last', ...INTEGER },
    ],
    references: [['body_id', 'body']],
  },
];

/** By plain SQL: to add a column, TypeORM would build a table of SQLite anew. */
const COLUMNS: readonly (readonly [table: string, column: string, definition: string])[] = [
  ['paper', 'state', `varchar(40) not null default 'DRAFT'`],
  ['paper', 'version', 'integer not null default 1'],
  ['paper', 'revision_of_id', 'varchar(36)'],
  ['paper', 'correction', 'text'],
  ['paper', 'concepts', `text not null default '[]'`],
  ['paper', 'filter', `text not null default '{}'`],
  ['paper', 'involved_organizations', `text not null default '[]'`],
  ['paper', 'legal_basis', 'text'],
  ['paper', 'previous_treatment', `text not null default '[]'`],
  ['paper', 'gap_reason', 'text'],
  ['paper', 'approved_by_id', 'varchar(36)'],
  ['paper', 'approved_at', 'varchar(24)'],
  ['paper', 'released_at', 'varchar(24)'],
  ['paper', 'withdrawal_reason', 'text'],
  ['paper_section', 'kind', `varchar(40) not null default 'TEXT'`],
  ['paper_section', 'field_key', 'varchar(120)'],
  ['paper_section', 'edition', `varchar(40) not null default 'PUBLIC'`],
  ['consultation', 'result_code', 'varchar(40)'],
  ['consultation', 'votes', 'text'],
  ['body', 'paper_number_pattern', 'varchar(120)'],
  ['body', 'council_term', 'varchar(120)'],
  ['body', 'paper_impacts', `text not null default '["FINANCIAL","STAFF","CLIMATE","INCLUSION"]'`],
];

/** What was there before was public: a paper with a number or kept for its course was released. */
const RELEASED_BEFORE = `
  update paper set state = 'RELEASED' where reference is not null or template is null`;
const TABLED_BEFORE = `
  update paper set state = 'TABLED' where state = 'RELEASED' and exists (
    select 1 from consultation c where c.paper_id = paper.id and c.result is not null)`;

/** SQLite replaces a row (\`insert or replace\`) without asking the triggers that refuse to delete. */
const NO_REPLACE = `
  create trigger frozen_paper_no_replace before insert on frozen_paper
  when exists (select 1 from frozen_paper where id = new.id)
  begin select raise(abort, 'frozen_paper is append-only'); end`;

export class LifeOfPapers1767225620000 implements MigrationInterface {
  name = 'LifeOfPapers1767225620000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTables(queryRunner, TABLES);
    for (const [table, column, definition] of COLUMNS)
      await queryRunner.query(`alter table ${table} add column ${column} ${definition}`);
    await queryRunner.query(RELEASED_BEFORE);
    await queryRunner.query(TABLED_BEFORE);
    await appendOnly(queryRunner, 'frozen_paper');
    if (queryRunner.dataSource.options.type !== 'postgres') await queryRunner.query(NO_REPLACE);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [table, column] of [...COLUMNS].reverse())
      await queryRunner.query(`alter table ${table} drop column ${column}`);
    await dropTables(queryRunner, TABLES);
  }
}
