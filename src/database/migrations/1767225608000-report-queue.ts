import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

/** Finds the reports that wait for a decision, the oldest first, without reading the others. */
const QUEUE = ['body_id', 'state', 'recorded_at', 'id'];

export class ReportQueue1767225608000 implements MigrationInterface {
  name = 'ReportQueue1767225608000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table status_report add column on_behalf_of text');
    await queryRunner.createIndex('status_report', new TableIndex({ columnNames: QUEUE }));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const table = await queryRunner.getTable('status_report');
    const index = table?.indices.find(({ columnNames }) => columnNames.join() === QUEUE.join());
    if (index) await queryRunner.dropIndex('status_report', index);
    await queryRunner.query('alter table status_report drop column on_behalf_of');
  }
}
