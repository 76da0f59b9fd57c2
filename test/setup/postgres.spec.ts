import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { folderPrefix, removeOrphans } from '../support/postgres-orphans.mjs';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';

const SERVER = resolve(import.meta.dirname, '../support/postgres-server.mjs');

async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

describe('the PostgreSQL of the tests', () => {
  const databases: TestDatabase[] = [];
  const create = async () => {
    const database = await createTestDatabase();
    databases.push(database);
    return database;
  };

  afterAll(() => Promise.all(databases.map((database) => database.drop())));

  it('gives every test file a database of its own', async () => {
    const [mine, yours] = [await create(), await create()];
    await query(mine.url, 'CREATE TABLE measure (number text)');
    const tables = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'";
    expect(await query(mine.url, tables)).toEqual([{ tablename: 'measure' }]);
    expect(await query(yours.url, tables)).toEqual([]);
  });

  it('sorts as a server in Germany does', async () => {
    const { url } = await create();
    const rows = await query(
      url,
      "SELECT unnest(ARRAY['Zug', 'Ämter', 'arbeit']) AS word ORDER BY 1",
    );
    expect(rows.map(({ word }) => word)).toEqual(['Ämter', 'arbeit', 'Zug']);
  });

  it('goes with all its files when whoever started it is gone', async () => {
    const server = spawn(process.execPath, [SERVER], { stdio: ['pipe', 'pipe', 'inherit'] });
    const [line] = (await once(server.stdout, 'data')) as [Buffer];
    const url = line.toString().trim();
    const [data] = await query(url, 'SHOW data_directory');
    const folder = join(String(data?.data_directory), '..');
    expect(existsSync(folder)).toBe(true);

    server.stdin.destroy();
    expect(await once(server, 'close')).toEqual([0, null]);

    expect(existsSync(folder)).toBe(false);
    await expect(query(url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
  });

  it('sweeps up after keepers that were killed hard, and leaves the others alone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'umsetzungsstand-test-'));
    const killed = `${folderPrefix(spawnSync(process.execPath, ['--version']).pid)}a1b2c3`;
    const others = [`${folderPrefix(process.pid)}a1b2c3`, 'umsetzungsstand-postgres', 'anderes'];
    for (const name of [killed, ...others])
      await mkdir(join(folder, name, 'data'), { recursive: true });

    removeOrphans(folder);

    expect((await readdir(folder)).sort()).toEqual(others.sort());
    await rm(folder, { recursive: true });
  });
});
