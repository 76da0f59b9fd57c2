import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createDataSources, SQLITE_FILE } from '../../src/database/data-sources.js';
import { Database } from '../../src/database/database.js';
import { ENTITIES } from '../../src/schema.js';
import { loadSeeds } from '../../src/seed/load-seed.js';
import { generateCounty } from '../../src/seed/musterkreis/generate-county.js';
import { readSeedFolder } from '../../src/seed/read-seed-folder.js';
import { createInstallation } from '../support/program.js';

const SEEDS = join(import.meta.dirname, '..', '..', 'seeds');

/** After the last report of the generated counties. */
const TODAY = '2026-11-01';

export interface Installation {
  /** For the program's environment. */
  variables: Record<string, string>;
  databaseFile: string;
  remove(): Promise<void>;
}

/** One SQLite file with paper 066/2023, a county of 120 measures and one of 10,000. */
export async function filledInstallation(): Promise<Installation> {
  const installation = await createInstallation();
  const dataDir = installation.variables.DATA_DIR ?? '';
  await mkdir(dataDir, { recursive: true });
  const database = new Database(createDataSources({ databaseUrl: undefined, dataDir }, ENTITIES));
  await database.onModuleInit();
  try {
    const counties = [
      await readSeedFolder(join(SEEDS, 'warendorf'), TODAY),
      generateCounty({ seed: 'bench', measures: 120, key: 'mittel', name: 'Messkreis Mittel' }),
      generateCounty({ seed: 'bench', measures: 10_000, key: 'gross', name: 'Messkreis Groß' }),
    ];
    await loadSeeds(database, counties, { now: new Date(`${TODAY}T12:00:00Z`) });
  } finally {
    await database.onApplicationShutdown();
  }
  return {
    variables: { ...installation.variables, SEED: 'none' },
    databaseFile: join(dataDir, SQLITE_FILE),
    remove: () => installation.remove(),
  };
}
