import { fileURLToPath } from 'node:url';
import { lastLines, runQuietly } from '../child.mjs';
import { nodeHeaders } from './native-module.mjs';

const QUIET = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
// Without its script the database driver is not there; package.json says which scripts may run.
const WITH_SCRIPTS = '--ignore-scripts=false';

const OBJECT_WRAP = fileURLToPath(new URL('object-wrap.h', import.meta.url));

/**
 * Runs npm without a question.
 * @param {string[]} args
 */
export function npm(args) {
  const headers = nodeHeaders();
  const env = {
    CI: '1',
    CXXFLAGS: `${process.env.CXXFLAGS ?? ''} -include "${OBJECT_WRAP}"`,
    ...(headers && { npm_config_nodedir: headers }),
  };
  const all = [...args, WITH_SCRIPTS, ...QUIET];
  // Under `npm start` npm tells where it lies; that spares the search for npm.cmd on Windows.
  const own = process.env.npm_execpath;
  if (own?.endsWith('npm-cli.js')) return runQuietly(process.execPath, [own, ...all], { env });
  return runQuietly('npm', all, { env, shell: process.platform === 'win32' });
}

/**
 * npm names the cause first and then explains itself at length.
 * @param {string} output
 */
export function npmErrors(output) {
  const errors = output.split('\n').filter((line) => /^npm error \S/.test(line));
  return lastLines(errors.slice(0, 10).join('\n') || output);
}
