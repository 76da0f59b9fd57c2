import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * The index that measures are searched by. No entity knows it: its columns are those of the full
 * text search of either database. `search_part` holds every word and the ends of it that it can be
 * found by, `search_entry` what words a revision or a report brings and the days it holds for.
 */

const ENTRY = `
  measure_id varchar(36) not null references measure (id) on delete cascade,
  report_id varchar(36) references status_report (id) on delete cascade,
  from_day varchar(10) not null,
  until_day varchar(10) not null`;

const SQLITE = [
  `create table search_entry (id integer primary key autoincrement, ${ENTRY})`,
  `create virtual table search_words using fts5
    (words, content = '', detail = none, columnsize = 0, tokenize = 'ascii')`,
  `create table search_part (part text not null, word text not null, primary key (part, word))
    without rowid`,
];

const POSTGRES = [
  `create table search_entry
    (id bigint generated always as identity primary key, ${ENTRY}, words tsvector not null)`,
  'create index search_entry_words on search_entry using gin (words)',
  `create table search_part (part text collate "C" not null, word text collate "C" not null,
    primary key (part, word))`,
];

const BOTH = [
  'create index search_entry_measure on search_entry (measure_id, until_day)',
  'create index search_entry_report on search_entry (report_id)',
];

export class Search1767225605000 implements MigrationInterface {
  name = 'Search1767225605000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const own = isPostgres(queryRunner) ? POSTGRES : SQLITE;
    for (const statement of [...own, ...BOTH]) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table search_part');
    if (!isPostgres(queryRunner)) await queryRunner.query('drop table search_words');
    await queryRunner.query('drop table search_entry');
  }
}

const isPostgres = (queryRunner: QueryRunner): boolean =>
  queryRunner.dataSource.options.type === 'postgres';
