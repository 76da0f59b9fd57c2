import { createDataSources } from '../../src/database/data-sources.js';
import { Database } from '../../src/database/database.js';
import { ENTITIES } from '../../src/schema.js';

/**
 * Opens the database of an installation as a start of the program would. Close it with
 * `onApplicationShutdown`.
 * @param variables the environment the program runs with
 */
export async function installedDatabase(variables: Record<string, string>): Promise<Database> {
  const { DATA_DIR: dataDir = '', DATABASE_URL: databaseUrl } = variables;
  const database = new Database(createDataSources({ databaseUrl, dataDir }, ENTITIES));
  await database.onModuleInit();
  return database;
}
