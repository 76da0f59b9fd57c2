import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Plain SQL: TypeORM would rebuild the whole table for it on SQLite. */
export class UsualSections1767225626100 implements MigrationInterface {
  name = 'UsualSections1767225626100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `alter table body add column paper_sections text not null default '[]'`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table body drop column paper_sections');
  }
}
