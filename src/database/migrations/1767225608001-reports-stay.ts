import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What may change on a report: how it ended, once. Everything else was said and stays. */
const SAID = [
  'id',
  'body_id',
  'measure_id',
  'as_of',
  'recorded_at',
  'status',
  'status_wording',
  'schedule',
  'reason',
  'public_text',
  'internal_note',
  'adaptation',
  'adaptation_text',
  'confirms_unchanged',
  'author',
  'corrects_id',
  'source',
  'submitted_by_id',
  'on_behalf_of_id',
  'on_behalf_of',
].join(', ');

/** Triggers have no words in the schema API, and both databases have their own. */
const STATEMENTS = {
  sqlite: [
    `create trigger status_report_stays before update of ${SAID} on status_report
     begin select raise(abort, 'status_report keeps what was said'); end`,
    `create trigger status_report_ends_once before update on status_report
     when old.state <> 'SUBMITTED'
     begin select raise(abort, 'status_report is decided once'); end`,
  ],
  // `refuse_change` came with the log (append-only.ts).
  postgres: [
    `create trigger status_report_stays before update of ${SAID} on status_report
     for each row execute function refuse_change()`,
    `create trigger status_report_ends_once before update on status_report
     for each row when (old.state <> 'SUBMITTED') execute function refuse_change()`,
  ],
};

const TRIGGERS = ['status_report_stays', 'status_report_ends_once'];

export class ReportsStay1767225608001 implements MigrationInterface {
  name = 'ReportsStay1767225608001';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS[dialect(queryRunner)]) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const on = dialect(queryRunner) === 'postgres' ? ' on status_report' : '';
    for (const trigger of TRIGGERS) await queryRunner.query(`drop trigger ${trigger}${on}`);
  }
}

const dialect = ({ dataSource }: QueryRunner): 'sqlite' | 'postgres' =>
  dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';
