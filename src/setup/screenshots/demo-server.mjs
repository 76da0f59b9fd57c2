import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { SetupError } from '../say.mjs';

/** @typedef {{ address: string, passwords: Map<string, string> }} Demo */

/**
 * The product with demo data, in a folder of its own.
 * @param {string} folder
 */
export function startDemo(folder) {
  const env = {
    ...process.env,
    DATA_DIR: join(folder, 'data'),
    REPORTS_DIR: join(folder, 'reports'),
    DATABASE_URL: '',
    PORT: '0',
    SEED: 'demo',
    LOG_LEVEL: 'error',
  };
  const child = spawn(process.execPath, [join(root, 'dist', 'main.js')], { env });
  child.stderr.pipe(process.stderr);
  const ended = new Promise((done) => child.on('close', done));
  /** @type {Promise<Demo>} */
  const ready = new Promise((done, fail) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      if (said.includes('Beenden mit')) done(readStart(said));
    });
    void ended.then(() => fail(new SetupError('Das Programm startet nicht.')));
  });
  return {
    ready,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/**
 * @param {string} said what the program tells when it has started
 * @returns {Demo}
 */
function readStart(said) {
  const address = /bereit: (http:\S+)/.exec(said)?.[1] ?? '';
  const accounts = said.matchAll(/^ {2}(demo-\S+) +(\S.*?) +\(/gm);
  const passwords = new Map([...accounts].map(([, login = '', word = '']) => [login, word]));
  return { address, passwords };
}
