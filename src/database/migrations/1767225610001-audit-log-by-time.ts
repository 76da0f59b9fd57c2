import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const BY_NUMBER = [
  ['body_id', 'sequence'],
  ['body_id', 'action', 'sequence'],
];
const BY_TIME = [
  ['body_id', 'recorded_at', 'sequence'],
  ['body_id', 'action', 'recorded_at', 'sequence'],
];

/** The log is read by county and days, newest first. */
export class AuditLogByTime1767225610001 implements MigrationInterface {
  name = 'AuditLogByTime1767225610001';

  up(queryRunner: QueryRunner): Promise<void> {
    return exchange(queryRunner, BY_NUMBER, BY_TIME);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return exchange(queryRunner, BY_TIME, BY_NUMBER);
  }
}

async function exchange(
  queryRunner: QueryRunner,
  old: readonly string[][],
  better: readonly string[][],
): Promise<void> {
  for (const columnNames of old)
    await queryRunner.dropIndex('audit_entry', new TableIndex({ columnNames }));
  for (const columnNames of better)
    await queryRunner.createIndex('audit_entry', new TableIndex({ columnNames }));
}
