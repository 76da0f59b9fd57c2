import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { Measure } from '../../src/measures/measure.entity.js';
import { Revision } from '../../src/measures/revision.entity.js';
import { startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';

/** One statement of SQLite takes at most 32,766 values; PostgreSQL takes twice as many. */
const MORE_THAN_A_STATEMENT_TAKES = 33_000;

describe('a unit that leads more measures than one statement can name', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp('SQLite');
  });
  afterAll(() => app.stop());

  it('sees them all', async () => {
    const county = await TestCounty.create(app.database);
    const office = await county.organization('amt');
    const pattern = await county.measure({ number: 'P0', lead: office });
    await repeat(Measure, 'id', pattern.id, { id: `'m' || n`, number: `'P' || n` });
    await repeat(Revision, 'measure_id', pattern.id, {
      id: `'r' || n`,
      measure_id: `'m' || n`,
      number: `'P' || n`,
      document: `json_set(document, '$.number', 'P' || n)`,
    });
    const head = await app.signIn(await county.account('department_head', { units: [office] }));
    const page = await head.request('GET', '/meine-massnahmen');
    expect([page.statusCode, /33\.001/.exec(page.body)?.[0]]).toEqual([200, '33.001']);
  }, 60_000);

  /** Writes a row again and again, each time with other values in some columns. */
  async function repeat(
    entity: EntityTarget<ObjectLiteral>,
    key: string,
    id: string,
    values: Readonly<Record<string, string>>,
  ): Promise<void> {
    await app.database.write(async (em) => {
      const { columns, tableName } = em.dataSource.getMetadata(entity);
      const names = columns.map(({ databaseName }) => databaseName);
      await em.query(
        `with recursive counted(n) as
           (select 1 union all select n + 1 from counted where n < ${MORE_THAN_A_STATEMENT_TAKES})
         insert into ${tableName} (${names.join(', ')})
         select ${names.map((name) => values[name] ?? name).join(', ')}
         from ${tableName}, counted where ${key} = ?`,
        [id],
      );
    });
  }
});
