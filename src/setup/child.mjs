import { spawn } from 'node:child_process';
import { SetupError, say } from './say.mjs';

const REMINDER_MS = 30_000;

/**
 * Runs a program with its output held back, and says every half minute that it still runs. Broken
 * off, the program ends first: npm takes no notice of Ctrl-C, and left at work on node_modules it
 * would meet the next try.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, minutes?: number, shell?: boolean, killable?: boolean }} [options]
 *   it is ended after `minutes`; one that is not `killable` is waited for when Ctrl-C is pressed
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function runQuietly(command, args, options = {}) {
  const { env, minutes = 30, shell = false, killable = true } = options;
  return new Promise((done) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: minutes * 60_000,
      shell,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    }
    /** @type {NodeJS.Signals | undefined} */
    let broken;
    /** @param {NodeJS.Signals} signal */
    const breakOff = (signal) => {
      if (broken === undefined) say('Wird abgebrochen …');
      broken = signal;
      if (killable) child.kill('SIGKILL');
    };
    process.on('SIGINT', breakOff).on('SIGTERM', breakOff);
    const started = Date.now();
    const reminder = setInterval(
      () => say(`  … läuft noch (${Math.round((Date.now() - started) / 1000)} s)`),
      REMINDER_MS,
    );
    /** @param {boolean} ok */
    const end = (ok) => {
      clearInterval(reminder);
      process.off('SIGINT', breakOff).off('SIGTERM', breakOff);
      if (broken === undefined) done({ ok, output });
      else process.kill(process.pid, broken);
    };
    child.on('error', (error) => {
      output += error.message;
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

/**
 * Runs a program in view of the person. Broken off, this process outlives it, to tidy up.
 * @param {string[]} args what Node runs
 * @param {{ minutes: number }} limit
 * @returns {Promise<boolean>} whether it ended well
 * @throws {SetupError} if it was broken off
 */
export async function runNode(args, limit) {
  const { ok } = await outlive(args, limit, 'inherit');
  return ok;
}

/**
 * Like `runNode`, for a program that runs beside another: its output is held back.
 * @param {string[]} args
 * @param {{ minutes: number }} limit
 */
export function runNodeBeside(args, limit) {
  return outlive(args, limit, ['ignore', 'pipe', 'pipe']);
}

/**
 * @param {string[]} args
 * @param {{ minutes: number }} limit
 * @param {import('node:child_process').StdioOptions} stdio
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
function outlive(args, { minutes }, stdio) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { stdio, timeout: minutes * 60_000 });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => (output += text));
    }
    let broken = false;
    /** @param {NodeJS.Signals} signal */
    const breakOff = (signal) => {
      broken = true;
      child.kill(signal);
    };
    process.on('SIGINT', breakOff).on('SIGTERM', breakOff);
    /** @param {boolean} ok */
    const end = (ok) => {
      process.off('SIGINT', breakOff).off('SIGTERM', breakOff);
      if (broken) fail(new SetupError('Abgebrochen.'));
      else done({ ok, output });
    };
    child.on('error', () => end(false));
    child.on('close', (code) => end(code === 0));
  });
}

/**
 * @param {string} output
 * @param {number} [count]
 */
export function lastLines(output, count = 12) {
  return output
    .trim()
    .split('\n')
    .slice(-count)
    .map((line) => `  ${line}`)
    .join('\n');
}
