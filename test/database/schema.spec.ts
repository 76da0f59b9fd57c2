import { createDataSources, type DataSources } from '../../src/database/data-sources.js';
import { ENTITIES } from '../../src/schema.js';
import { MIGRATIONS } from '../../src/database/migrations/index.js';
import { createTestPlace, DATABASES, type TestPlace } from '../support/databases.js';

describe.each(DATABASES)('the tables on %s', (kind) => {
  let place: TestPlace;
  let sources: DataSources;

  beforeAll(async () => {
    place = await createTestPlace(kind);
    sources = createDataSources(place.config, ENTITIES);
    await sources.write.initialize();
  });
  afterAll(async () => {
    await sources.write.destroy();
    await place.remove();
  });

  const tableCount = async (): Promise<number> => {
    const runner = sources.write.createQueryRunner();
    const tables = await runner.getTables(
      ENTITIES.map((entity) => sources.write.getMetadata(entity).tablePath),
    );
    await runner.release();
    return tables.length;
  };

  it('can be built, taken down and built again', async () => {
    await sources.write.runMigrations({ transaction: 'each' });
    expect(await tableCount()).toBe(ENTITIES.length);
    for (let left = MIGRATIONS.length; left > 0; left--)
      await sources.write.undoLastMigration({ transaction: 'each' });
    expect(await tableCount()).toBe(0);
    await sources.write.runMigrations({ transaction: 'each' });
    expect(await tableCount()).toBe(ENTITIES.length);
  });

  it('are what the entities say: there is nothing left to change', async () => {
    await sources.write.runMigrations({ transaction: 'each' });
    const drift = await sources.write.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map((query) => query.query)).toEqual([]);
  });
});
