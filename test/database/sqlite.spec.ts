import fs from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigError } from '../../src/config/config.js';
import { createDataSources, SQLITE_FILE } from '../../src/database/data-sources.js';
import { Database } from '../../src/database/database.js';
import { ENTITIES } from '../../src/schema.js';
import {
  createTestPlace,
  DATABASES,
  startTestApp,
  type TestApp,
  type TestPlace,
} from '../support/databases.js';

const [SQLITE] = DATABASES;

describe('the embedded database', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp(SQLITE);
  });
  afterAll(() => app.stop());

  it.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['busy_timeout', 5000],
  ])(
    'keeps what it has acknowledged: %s is %s on the reading and the writing side',
    async (pragma, value) => {
      const read = await app.database.rows<Record<string, unknown>>(`pragma ${pragma}`);
      const written = await app.database.write((em) =>
        em.query<Record<string, unknown>[]>(`pragma ${pragma}`),
      );
      expect(Object.values(read[0] ?? {})).toEqual([value]);
      expect(Object.values(written[0] ?? {})).toEqual([value]);
    },
  );

  it('cannot write through the reading side', async () => {
    await expect(app.database.read.query("insert into body (id) values ('x')")).rejects.toThrow(
      /readonly/,
    );
  });
});

describe('a database file', () => {
  let place: TestPlace;
  let file: string;

  beforeEach(async () => {
    place = await createTestPlace(SQLITE);
    file = join(place.config.dataDir, SQLITE_FILE);
    const database = open();
    await database.onModuleInit();
    await database.onApplicationShutdown();
  });
  afterEach(() => place.remove());

  const open = (): Database => new Database(createDataSources(place.config, ENTITIES));
  const refused = async (): Promise<unknown> => {
    const database = open();
    try {
      return await database.onModuleInit().catch((error: unknown) => error);
    } finally {
      await database.onApplicationShutdown();
    }
  };
  const overwrite = async (bytes: Buffer, position: number): Promise<void> => {
    const handle = await fs.open(file, 'r+');
    await handle.write(bytes, 0, bytes.length, position);
    await handle.close();
  };

  it.each([
    ['in the middle', 40_000],
    ['in its head', 0],
  ])('with damage %s stops the start', async (_, position) => {
    await overwrite(Buffer.alloc(4096, 0xa5), position);
    const error = await refused();
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toHaveProperty(
      'message',
      expect.stringMatching(
        /^DATA_DIR: Die Datenbank \S+ ist beschädigt\. Bitte spielen Sie eine Sicherung zurück \(.+\)\.$/,
      ),
    );
  });

  it('that can only be read stops the start', async () => {
    // Rights would not keep root from writing: to SQLite this is a file of a later version.
    await overwrite(Buffer.of(3), 18);
    const error = await refused();
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toHaveProperty(
      'message',
      expect.stringMatching(
        /^DATA_DIR: Die Datenbank \S+ lässt sich nicht beschreiben \(.*readonly/,
      ),
    );
  });
});
