import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

type Indices = readonly (readonly [table: string, columns: string])[];

const ASKED = 'id, measure_id, recorded_at, superseded_at, is_public';
const OLD: Indices = [
  ['revision', 'body_id, title_sort_key, number_sort_key, id'],
  ['status_report', 'measure_id, state, as_of, recorded_at, id'],
];
const BETTER: Indices = [
  ['revision', `body_id, title_sort_key, number_sort_key, ${ASKED}`],
  ['revision', `body_id, lead_key, number_sort_key, ${ASKED}`],
  ['revision', `body_id, lead_key, title_sort_key, number_sort_key, ${ASKED}`],
  ['status_report', 'measure_id, state, as_of, recorded_at, id, status'],
];

const SORT_KEYS = ['number_sort_key', 'title_sort_key'];

/**
 * A list is walked in its order until its page is full, and its indices hold all that is asked on
 * the way. The lead, of which there is one, also stands in the revision for that.
 */
export class ListsByIndex1767225614000 implements MigrationInterface {
  name = 'ListsByIndex1767225614000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table revision add column lead_key varchar(120)');
    await queryRunner.query(`update revision set lead_key = (select f.value from revision_facet f
      where f.revision_id = revision.id and f.facet = 'LEAD')`);
    await exchange(queryRunner, OLD, BETTER);
    // Else an index of PostgreSQL would sort by the locale, and lists would not.
    await collate(queryRunner, '"C"');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await collate(queryRunner, '"default"');
    await exchange(queryRunner, BETTER, OLD);
    await queryRunner.query('alter table revision drop column lead_key');
  }
}

async function exchange(queryRunner: QueryRunner, old: Indices, better: Indices): Promise<void> {
  for (const [table, columns] of old) await queryRunner.dropIndex(table, index(columns));
  for (const [table, columns] of better) await queryRunner.createIndex(table, index(columns));
}

const index = (columns: string): TableIndex => new TableIndex({ columnNames: columns.split(', ') });

async function collate(queryRunner: QueryRunner, collation: string): Promise<void> {
  if (queryRunner.dataSource.options.type !== 'postgres') return;
  for (const column of SORT_KEYS)
    await queryRunner.query(
      `alter table revision alter column ${column} type text collate ${collation}`,
    );
}
