import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Plain SQL: TypeORM would rebuild the whole table for it on SQLite. */
export class Letterheads1767225628000 implements MigrationInterface {
  name = 'Letterheads1767225628000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table county_word_styles add column letterhead text');
    await queryRunner.query(
      `alter table county_word_styles add column left_out text not null default '[]'`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table county_word_styles drop column left_out');
    await queryRunner.query('alter table county_word_styles drop column letterhead');
  }
}
