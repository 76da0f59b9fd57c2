import type { QueryRunner } from 'typeorm';

/**
 * Lets rows be added to the table and nothing else. Triggers have no words in the schema API, and
 * both databases have their own.
 */
export async function appendOnly(queryRunner: QueryRunner, table: string): Promise<void> {
  const statements =
    queryRunner.dataSource.options.type === 'postgres' ? postgres(table) : sqlite(table);
  for (const statement of statements) await queryRunner.query(statement);
}

const sqlite = (table: string): string[] =>
  ['update', 'delete'].map(
    (event) =>
      `create trigger ${table}_no_${event} before ${event} on ${table}
       begin select raise(abort, '${table} is append-only'); end`,
  );

const postgres = (table: string): string[] => [
  `create or replace function refuse_change() returns trigger language plpgsql as
   $$ begin raise exception '% is append-only', tg_table_name; end $$`,
  `create trigger ${table}_no_change before update or delete on ${table}
   for each row execute function refuse_change()`,
  `create trigger ${table}_no_truncate before truncate on ${table}
   for each statement execute function refuse_change()`,
];
