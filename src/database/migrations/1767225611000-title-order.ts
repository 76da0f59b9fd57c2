import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TableIndex } from 'typeorm';

const ORDER = ['body_id', 'title_sort_key', 'number_sort_key', 'id'];

/** A list by title finds its first page without sorting all the titles. */
export class TitleOrder1767225611000 implements MigrationInterface {
  name = 'TitleOrder1767225611000';

  up(queryRunner: QueryRunner): Promise<void> {
    return queryRunner.createIndex('revision', new TableIndex({ columnNames: ORDER }));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const table = await queryRunner.getTable('revision');
    const index = table?.indices.find(({ columnNames }) => columnNames.join() === ORDER.join());
    if (index) await queryRunner.dropIndex('revision', index);
  }
}
