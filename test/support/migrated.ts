import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseKind } from './databases.js';
import { installedDatabase } from './installed-database.js';
import { oncePerRun } from './once-per-run.js';
import { createTestDatabase } from './postgres.js';

const NAME = 'name';

/**
 * A database with all tables and nothing in them, to be copied: making the tables takes as long as
 * the rest of a start.
 * @returns the folder of its file on SQLite, its name on PostgreSQL
 */
export async function migrated(kind: DatabaseKind): Promise<string> {
  if (kind === 'SQLite') return oncePerRun('sqlite', (dataDir) => migrate({ DATA_DIR: dataDir }));
  const folder = await oncePerRun('postgres', async (dataDir) => {
    const { url } = await createTestDatabase();
    await migrate({ DATABASE_URL: url });
    await writeFile(join(dataDir, NAME), new URL(url).pathname.slice(1));
  });
  return readFile(join(folder, NAME), 'utf8');
}

async function migrate(variables: Record<string, string>): Promise<void> {
  const database = await installedDatabase(variables);
  await database.onApplicationShutdown();
}
