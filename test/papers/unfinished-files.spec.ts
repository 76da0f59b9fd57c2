import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { removeUnfinished, unfinishedName } from '../../src/papers/unfinished-files.js';

const NOW = new Date('2026-01-15T10:00:00Z');
const ENDED = spawnSync(process.execPath, ['--version']).pid;

describe('what a killed process left of a paper', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'umsetzungsstand-test-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** @returns whether the file is still there after a sweep */
  const survives = async (name: string, written = NOW): Promise<boolean> => {
    const path = join(folder, name);
    await writeFile(path, 'half');
    await utimes(path, written, written);
    await removeUnfinished(folder, NOW);
    return (await readdir(folder)).includes(name);
  };
  const leftBy = (pid: number, host = hostname()): string =>
    `vorlage.pdf~${host}~${pid}~0b5f.unfertig`;

  it('goes at the next start', async () => {
    expect(await survives(leftBy(ENDED))).toBe(false);
  });

  it('stays while the process still writes it', async () => {
    expect(await survives(leftBy(process.ppid))).toBe(true);
  });

  it('goes where a container gave its process the number of ours', async () => {
    expect(await survives(basename(unfinishedName('vorlage.pdf')))).toBe(false);
  });

  it('may be the work of another machine, but not for more than an hour', async () => {
    const name = leftBy(ENDED, 'server-2');
    expect(await survives(name)).toBe(true);
    expect(await survives(name, new Date('2026-01-15T08:59:00Z'))).toBe(false);
  });

  it('is the only thing that goes', async () => {
    expect(await survives('vorlage.pdf', new Date('2020-01-01'))).toBe(true);
    expect(await survives('notizen.unfertig', new Date('2020-01-01'))).toBe(true);
  });

  it('may be in a folder that is not there yet', async () => {
    await expect(removeUnfinished(join(folder, 'neu'), NOW)).resolves.toBeUndefined();
  });
});
