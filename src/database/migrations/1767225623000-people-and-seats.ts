import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = [
  ['person', 'function', 'text'],
  ['person', 'version', 'integer not null default 1'],
  ['membership', 'version', 'integer not null default 1'],
] as const;

/** Plain SQL: TypeORM would rebuild whole tables for it on SQLite. */
export class PeopleAndSeats1767225623000 implements MigrationInterface {
  name = 'PeopleAndSeats1767225623000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [table, column, type] of COLUMNS)
      await queryRunner.query(`alter table ${table} add column ${column} ${type}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [table, column] of COLUMNS)
      await queryRunner.query(`alter table ${table} drop column ${column}`);
  }
}
