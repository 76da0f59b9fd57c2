import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Plain SQL: TypeORM would rebuild the whole table for it on SQLite. */
export class PoliticalDecisions1767225623100 implements MigrationInterface {
  name = 'PoliticalDecisions1767225623100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table kim_link add column political_decisions text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table kim_link drop column political_decisions');
  }
}
