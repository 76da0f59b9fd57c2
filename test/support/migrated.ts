import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../src/config/config.js';
import { createDataSources } from '../../src/database/data-sources.js';
import { Database } from '../../src/database/database.js';
import { ENTITIES } from '../../src/schema.js';
import type { DatabaseKind } from './databases.js';
import { oncePerRun } from './once-per-run.js';
import { createTestDatabase } from './postgres.js';

const NAME = 'name';

/**
 * A database with all tables and nothing in them, to be copied: making the tables takes as long as
 * the rest of a start.
 * @returns the folder of its file on SQLite, its name on PostgreSQL
 */
export async function migrated(kind: DatabaseKind): Promise<string> {
  if (kind === 'SQLite')
    return oncePerRun('sqlite', (dataDir) => migrate({ dataDir, databaseUrl: undefined }));
  const folder = await oncePerRun('postgres', async (dataDir) => {
    const { url } = await createTestDatabase();
    await migrate({ dataDir, databaseUrl: url });
    await writeFile(join(dataDir, NAME), new URL(url).pathname.slice(1));
  });
  return readFile(join(folder, NAME), 'utf8');
}

async function migrate(place: Pick<Config, 'dataDir' | 'databaseUrl'>): Promise<void> {
  const database = new Database(createDataSources(place, ENTITIES));
  await database.onModuleInit();
  await database.onApplicationShutdown();
}
