import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** @typedef {import('node:child_process').ChildProcessByStdio<import('node:stream').Writable, import('node:stream').Readable, import('node:stream').Readable>} Server */

/**
 * An empty PostgreSQL server in a process of its own.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} `stop` waits until it is gone
 */
export async function launchPostgres() {
  const script = fileURLToPath(new URL('postgres-server.mjs', import.meta.url));
  const server = spawn(process.execPath, [script], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // Out of reach of Ctrl-C: it ends when this process is gone, and cleans up first.
    detached: true,
  });
  return { url: await address(server), stop: () => stop(server) };
}

/**
 * @param {Server} server closes what keeps it up
 * @returns {Promise<void>}
 */
async function stop(server) {
  if (server.exitCode !== null) return;
  const gone = once(server, 'close');
  server.stdin.end();
  await gone;
}

/**
 * @param {Server} starting
 * @returns {Promise<string>}
 */
function address(starting) {
  return new Promise((done, fail) => {
    let problem = '';
    starting.stderr.setEncoding('utf8').on('data', (text) => (problem += text));
    starting.stdout.setEncoding('utf8').once('data', (line) => done(line.trim()));
    starting.once('error', fail);
    starting.once('close', () => fail(new Error(`PostgreSQL did not start: ${problem}`)));
  });
}
