import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = [
  ['paper_sign_off', 'asked_in_version', 'integer'],
  ['paper_measure_text', 'version', 'integer not null default 1'],
  ['paper_measure_text', 'asked_by', 'text'],
  ['paper_measure_text', 'asked_at', 'varchar(24)'],
  ['paper_measure_text', 'returned_by', 'text'],
  ['paper_measure_text', 'returned_at', 'varchar(24)'],
  ['paper_measure_text', 'comment', 'text'],
] as const;

/** Plain SQL: TypeORM would rebuild whole tables for it on SQLite. */
export class TextsThatWait1767225626000 implements MigrationInterface {
  name = 'TextsThatWait1767225626000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [table, column, type] of COLUMNS)
      await queryRunner.query(`alter table ${table} add column ${column} ${type}`);
    // Nobody knows in which version they were written: only who has seen the present one goes on.
    await queryRunner.query(
      `update paper_measure_text set version =
         (select p.version from paper p where p.id = paper_measure_text.paper_id)`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [table, column] of COLUMNS)
      await queryRunner.query(`alter table ${table} drop column ${column}`);
  }
}
