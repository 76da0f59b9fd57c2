import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CODE, ID, INSTANT, INTEGER, KEY, TEXT } from './column-shapes.js';
import { createTables, dropTables, type TableShape } from './tables.js';

const TABLES: readonly TableShape[] = [
  {
    name: 'paper_template',
    columns: [
      { name: 'id', ...ID, isPrimary: true },
      { name: 'body_id', ...ID },
      { name: 'key', ...KEY },
      { name: 'name', ...TEXT },
      { name: 'based_on', ...KEY },
      { name: 'version', ...INTEGER },
      { name: 'created_at', ...INSTANT },
    ],
    references: [['body_id', 'body']],
    uniques: [['body_id', 'key']],
  },
  {
    name: 'paper_template_version',
    columns: [
      { name: 'id', ...ID, isPrimary: true },
      { name: 'template_id', ...ID },
      { name: 'number', ...INTEGER },
      { name: 'source', ...TEXT },
      { name: 'note', ...TEXT, isNullable: true },
      { name: 'author_id', ...ID, isNullable: true },
      { name: 'author', ...TEXT },
      { name: 'created_at', ...INSTANT },
      { name: 'state', ...CODE },
      { name: 'decided_at', ...INSTANT, isNullable: true },
      { name: 'decided_by', ...TEXT, isNullable: true },
      { name: 'reason', ...TEXT, isNullable: true },
    ],
    references: [['template_id', 'paper_template']],
    uniques: [['template_id', 'number']],
  },
];

/** What was written, and by whom, stays; how far it is may change. */
const WRITTEN = 'id, template_id, number, source, note, author_id, author, created_at';

const ON_SQLITE = [
  `create trigger paper_template_version_no_rewrite before update of ${WRITTEN}
   on paper_template_version begin select raise(abort, 'versions stay as they are'); end`,
  `create trigger paper_template_version_no_delete before delete
   on paper_template_version begin select raise(abort, 'versions stay as they are'); end`,
  `create trigger paper_template_version_no_replace before insert on paper_template_version
   when exists (select 1 from paper_template_version where id = new.id
     or (template_id = new.template_id and number = new.number))
   begin select raise(abort, 'versions stay as they are'); end`,
];

const ON_POSTGRES = [
  `create trigger paper_template_version_no_rewrite before update of ${WRITTEN} or delete
   on paper_template_version for each row execute function refuse_change()`,
  `create trigger paper_template_version_no_truncate before truncate
   on paper_template_version for each statement execute function refuse_change()`,
];

/** Templates of papers that belong to a county, with everything that was ever written in them. */
export class CountyTemplates1767225624000 implements MigrationInterface {
  name = 'CountyTemplates1767225624000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTables(queryRunner, TABLES);
    const onPostgres = queryRunner.dataSource.options.type === 'postgres';
    for (const statement of onPostgres ? ON_POSTGRES : ON_SQLITE)
      await queryRunner.query(statement);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return dropTables(queryRunner, TABLES);
  }
}
