import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Plain SQL for the same reason as in the migration before. */
export class CountyVersion1767225607000 implements MigrationInterface {
  name = 'CountyVersion1767225607000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table body add column version integer not null default 1');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table body drop column version');
  }
}
