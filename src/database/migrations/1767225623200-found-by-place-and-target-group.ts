import type { MigrationInterface, QueryRunner } from 'typeorm';

const LISTS = { PLACE: 'places', TARGET_GROUP: 'targetGroups' } as const;

/** What was written before is found by places and target groups, too: the documents say them. */
export class FoundByPlaceAndTargetGroup1767225623200 implements MigrationInterface {
  name = 'FoundByPlaceAndTargetGroup1767225623200';

  async up(queryRunner: QueryRunner): Promise<void> {
    const onPostgres = queryRunner.dataSource.options.type === 'postgres';
    for (const [facet, list] of Object.entries(LISTS)) {
      const [key, entries] = onPostgres
        ? [`e.value ->> 'key'`, `jsonb_array_elements(r.document::jsonb -> '${list}')`]
        : [`e.value ->> '$.key'`, `json_each(r.document, '$.${list}')`];
      await queryRunner.query(
        `insert into revision_facet (revision_id, facet, value)
         select distinct r.id, '${facet}', ${key} from revision r, ${entries} e`,
      );
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const facets = Object.keys(LISTS).map((facet) => `'${facet}'`);
    await queryRunner.query(`delete from revision_facet where facet in (${facets.join(', ')})`);
  }
}
