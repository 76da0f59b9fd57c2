import { createDataSources } from '../../src/database/data-sources.js';
import { Database } from '../../src/database/database.js';
import { ENTITIES } from '../../src/schema.js';
import { createTestPlace, DATABASES, type TestPlace } from '../support/databases.js';

describe.each(DATABASES)('what only one may do at a time on %s', (kind) => {
  let place: TestPlace;
  let databases: Database[];

  beforeAll(async () => {
    place = await createTestPlace(kind);
    databases = [1, 2, 3].map(() => new Database(createDataSources(place.config, ENTITIES)));
  });
  afterAll(async () => {
    for (const database of databases) await database.onApplicationShutdown();
    await place.remove();
  });

  it('includes setting up the tables', async () => {
    await Promise.all(databases.map((database) => database.onModuleInit()));
    for (const database of databases) expect(await database.pendingMigrations()).toBe(false);
  });

  it('is never done by two', async () => {
    let working = 0;
    const seen = await Promise.all(
      databases.map((database) =>
        database.exclusively(async () => {
          working++;
          const together = await database.rows('select 1 as one').then(() => working);
          working--;
          return together;
        }),
      ),
    );
    expect(seen).toEqual([1, 1, 1]);
  });

  it('does not keep the next one waiting when it fails', async () => {
    const [one, other] = databases as [Database, Database];
    const failing = one.exclusively(() => Promise.reject(new Error('half-way')));
    await expect(failing).rejects.toThrow('half-way');
    await expect(other.exclusively(() => Promise.resolve('done'))).resolves.toBe('done');
  });
});
