import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The parts of what was written before are found by what they belong to, too: documents say it. */
export class FoundByParent1767225623300 implements MigrationInterface {
  name = 'FoundByParent1767225623300';

  async up(queryRunner: QueryRunner): Promise<void> {
    const onPostgres = queryRunner.dataSource.options.type === 'postgres';
    const number = onPostgres
      ? `r.document::jsonb -> 'parent' ->> 'number'`
      : `r.document ->> '$.parent.number'`;
    await queryRunner.query(
      `insert into revision_facet (revision_id, facet, value)
       select r.id, 'PARENT', ${number} from revision r where ${number} is not null`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`delete from revision_facet where facet = 'PARENT'`);
  }
}
