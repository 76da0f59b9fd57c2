import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ended is what is no longer waiting … */
const ENDED = `old.state <> 'SUBMITTED'`;
/** … but what a unit confirmed by itself, and nobody decided on, it may take back. */
const OWN_CONFIRMATION = `old.state = 'ACCEPTED' and old.confirms_unchanged = true
  and old.submitted_by_id is not null and old.version = 1 and new.state = 'WITHDRAWN'`;

const trigger = (isPostgres: boolean, ended: string): string =>
  isPostgres
    ? `create trigger status_report_ends_once before update on status_report
       for each row when (${ended}) execute function refuse_change()`
    : `create trigger status_report_ends_once before update on status_report
       when ${ended} begin select raise(abort, 'status_report is decided once'); end`;

export class ConfirmationsTakenBack1767225612000 implements MigrationInterface {
  name = 'ConfirmationsTakenBack1767225612000';

  up(queryRunner: QueryRunner): Promise<void> {
    return replace(queryRunner, `${ENDED} and not (${OWN_CONFIRMATION})`);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return replace(queryRunner, ENDED);
  }
}

async function replace(queryRunner: QueryRunner, ended: string): Promise<void> {
  const isPostgres = queryRunner.dataSource.options.type === 'postgres';
  await queryRunner.query(
    `drop trigger status_report_ends_once${isPostgres ? ' on status_report' : ''}`,
  );
  await queryRunner.query(trigger(isPostgres, ended));
}
