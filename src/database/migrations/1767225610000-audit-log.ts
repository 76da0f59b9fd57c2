import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * SQLite replaces a row (`insert or replace`) without asking the triggers that refuse to delete.
 * PostgreSQL asks them.
 */
export class AuditLog1767225610000 implements MigrationInterface {
  name = 'AuditLog1767225610000';

  async up(queryRunner: QueryRunner): Promise<void> {
    if (queryRunner.dataSource.options.type === 'postgres') return;
    await queryRunner.query(
      `create trigger audit_entry_no_replace before insert on audit_entry
       when exists (select 1 from audit_entry where sequence = new.sequence)
       begin select raise(abort, 'audit_entry is append-only'); end`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    if (queryRunner.dataSource.options.type === 'postgres') return;
    await queryRunner.query('drop trigger audit_entry_no_replace');
  }
}
