import { randomBytes } from 'node:crypto';
import { chown, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';

export interface TestDatabase {
  /** `postgres://…` of an empty database. */
  readonly url: string;
  /** Removes it, and cuts off whoever is still connected. */
  drop(): Promise<void>;
}

/**
 * A database of its own for one test file, on the server that Jest started for this run.
 * @param options.template the name of the database it is a copy of; else it is empty
 * @param options.folder where its tables lie, if that matters; takes root, as the server is somebody else's
 */
export async function createTestDatabase({
  template = 'template1',
  folder,
}: { template?: string; folder?: string } = {}): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  if (folder) await onServer(`CREATE TABLESPACE ${name} LOCATION '${await placeIn(folder)}'`);
  const place = folder ? `TABLESPACE ${name}` : '';
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${template} ${place}`);
  const url = new URL(serverUrl());
  url.pathname = name;
  return {
    url: url.href,
    async drop() {
      await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      if (folder) await onServer(`DROP TABLESPACE ${name}`);
    },
  };
}

/** An empty folder that belongs to the server. */
async function placeIn(folder: string): Promise<string> {
  const place = join(folder, 'tabellen');
  const [{ data_directory: data = '' } = {}] = await onServer('SHOW data_directory');
  const { uid, gid } = await stat(data);
  await mkdir(place);
  await chown(place, uid, gid);
  return place;
}

async function onServer(statement: string): Promise<Record<string, string>[]> {
  const client = new Client(serverUrl());
  await client.connect();
  try {
    return (await client.query<Record<string, string>>(statement)).rows;
  } finally {
    await client.end();
  }
}

function serverUrl(): string {
  const url = process.env.TEST_POSTGRES_URL;
  if (url) return url;
  throw new Error('TEST_POSTGRES_URL is not set: Jest sets it (test/support/jest-setup.mjs).');
}
