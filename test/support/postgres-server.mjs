/**
 * Runs one PostgreSQL server for as long as its standard input is open. So it goes, with all its
 * files, whatever becomes of the tests: at their end, with Ctrl-C, and when they are killed. What
 * is left when this process itself is killed goes with its next start.
 * Prints the address of the server as its only line.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyBinaries, giveTo, serverUser } from './postgres-binaries.mjs';
import { folderPrefix, removeOrphans } from './postgres-orphans.mjs';

const FAST_NOT_SAFE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
const SETTINGS = [...FAST_NOT_SAFE, 'listen_addresses=127.0.0.1', 'max_connections=200'];

removeOrphans(tmpdir());
const folder = mkdtempSync(join(tmpdir(), folderPrefix(process.pid)));
const user = serverUser();
const env = { ...process.env, LC_ALL: 'C' };

try {
  const { initdb, postgres } = await copyBinaries(join(folder, 'native'));
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  giveTo(folder, user);
  createCluster(initdb, data);
  await serve(postgres, data, await freePort());
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/**
 * Sorts as a server in Germany does: code that trusts the order of bytes shows.
 * @param {string} initdb
 * @param {string} data
 */
function createCluster(initdb, data) {
  const locale = ['--locale=C', '--locale-provider=icu', '--icu-locale=de-DE', '--encoding=UTF8'];
  const args = ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', ...locale];
  const { status, stderr, error } = spawnSync(initdb, args, { ...user, cwd: folder, env });
  if (status !== 0) throw new Error(`initdb failed: ${error?.message ?? String(stderr)}`);
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer().on('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * @param {string} postgres
 * @param {string} data
 * @param {number} port
 * @returns {Promise<void>} when the server has ended
 */
function serve(postgres, data, port) {
  const settings = [...SETTINGS, `unix_socket_directories=`].flatMap((setting) => ['-c', setting]);
  const server = spawn(postgres, ['-D', data, '-p', String(port), ...settings], {
    ...user,
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  server.stderr.setEncoding('utf8').on('data', (text) => {
    if (log.includes('ready to accept connections')) return;
    log += text;
    if (!log.includes('ready to accept connections')) return;
    process.stdout.write(`postgres://postgres@127.0.0.1:${port}/postgres\n`);
  });
  let wanted = true;
  process.stdin.resume().on('close', () => {
    wanted = false;
    // The fast shutdown, which does not wait for those still connected.
    server.kill(process.platform === 'win32' ? 'SIGKILL' : 'SIGINT');
  });
  return new Promise((done, fail) => {
    server.on('error', fail);
    server.on('close', () => (wanted ? fail(new Error(`PostgreSQL ended:\n${log}`)) : done()));
  });
}
