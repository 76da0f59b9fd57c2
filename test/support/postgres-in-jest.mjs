import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** @typedef {import('node:child_process').ChildProcessByStdio<import('node:stream').Writable, import('node:stream').Readable, import('node:stream').Readable>} Server */

/** @type {Server | undefined} */
let server;

/** Starts one PostgreSQL server for the whole run. Its address reaches the tests as TEST_POSTGRES_URL. */
export async function startPostgres() {
  const script = fileURLToPath(new URL('postgres-server.mjs', import.meta.url));
  server = spawn(process.execPath, [script], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // Out of reach of Ctrl-C: it ends when this process is gone, and cleans up first.
    detached: true,
  });
  process.env.TEST_POSTGRES_URL = await address(server);
}

/** Closes what keeps the server up, and waits until it is gone. */
export async function stopPostgres() {
  if (server === undefined || server.exitCode !== null) return;
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
