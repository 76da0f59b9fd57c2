import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By plain SQL: TypeORM would rebuild the whole table for it on SQLite. */
export class NamesOutside1767225621000 implements MigrationInterface {
  name = 'NamesOutside1767225621000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table person add column name_basis varchar(40)');
    // Every name came out of a published source so far, and says which.
    await queryRunner.query(
      "update person set name_basis = 'PUBLISHED' where source is not null and source <> ''",
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table person drop column name_basis');
  }
}
