import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { nativeModuleLoads } from '../../src/setup/steps/native-module.mjs';

const ROOT = resolve(import.meta.dirname, '../..');

describe('whether the database driver works', () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'umsetzungsstand-driver-'));
  });

  afterEach(() => rm(root, { recursive: true, force: true }));

  async function install(source: string): Promise<void> {
    const folder = join(root, 'node_modules', 'better-sqlite3');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'index.js'), source);
  }

  it('is true here, and false where there is none', () => {
    expect([nativeModuleLoads(ROOT), nativeModuleLoads(root)]).toEqual([true, false]);
  });

  it('is asked anew once the driver is repaired', async () => {
    await install('throw new Error("compiled for another Node");');
    expect(nativeModuleLoads(root)).toBe(false);
    await install('module.exports = class { close() {} };');
    expect(nativeModuleLoads(root)).toBe(true);
  });

  it('outlives a driver that takes its process down', async () => {
    await install('process.abort();');
    expect(nativeModuleLoads(root)).toBe(false);
  });
});
