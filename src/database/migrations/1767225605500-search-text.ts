import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was searched before there was an index of words. */
export class SearchText1767225605500 implements MigrationInterface {
  name = 'SearchText1767225605500';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table revision drop column search_text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table revision add column search_text text not null default ''`);
  }
}
