import { randomBytes } from 'node:crypto';
import { chown, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { launchPostgres } from './launch-postgres.mjs';

export interface TestDatabase {
  /** `postgres://…` of an empty database. */
  readonly url: string;
  /** Removes it, and cuts off whoever is still connected. */
  drop(): Promise<void>;
}

/**
 * A database of its own for one test file, on the server that Jest started for this run.
 * @param options.template the name of the database it is a copy of; else it is empty
 * @param options.server `postgres://…` of another server
 * @param options.tablespace where its tables lie on that server
 */
export async function createTestDatabase({
  template = 'template1',
  server = serverOfRun(),
  tablespace = 'pg_default',
}: { template?: string; server?: string; tablespace?: string } = {}): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await query(server, `CREATE DATABASE ${name} TEMPLATE ${template} TABLESPACE ${tablespace}`);
  const url = new URL(server);
  url.pathname = name;
  return {
    url: url.href,
    async drop() {
      await query(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

/**
 * A database whose tables lie in that folder, on a server of its own: while the disk of one
 * database is full, no checkpoint of its server succeeds, and nobody's database can be dropped.
 * Takes root, as the server is somebody else's.
 */
export async function createTestDatabaseIn(folder: string): Promise<TestDatabase> {
  const { url: server, stop } = await launchPostgres();
  const place = await placeIn(folder, server);
  await query(server, `CREATE TABLESPACE platte LOCATION '${place}'`);
  const { url } = await createTestDatabase({ server, tablespace: 'platte' });
  return { url, drop: stop };
}

/** An empty folder that belongs to the server. */
async function placeIn(folder: string, server: string): Promise<string> {
  const place = join(folder, 'tabellen');
  const [{ data_directory: data = '' } = {}] = await query(server, 'SHOW data_directory');
  const { uid, gid } = await stat(data);
  await mkdir(place);
  await chown(place, uid, gid);
  return place;
}

async function query(server: string, statement: string): Promise<Record<string, string>[]> {
  const client = new Client(server);
  await client.connect();
  try {
    return (await client.query<Record<string, string>>(statement)).rows;
  } finally {
    await client.end();
  }
}

function serverOfRun(): string {
  const url = process.env.TEST_POSTGRES_URL;
  if (url) return url;
  throw new Error('TEST_POSTGRES_URL is not set: Jest sets it (test/support/jest-setup.mjs).');
}
