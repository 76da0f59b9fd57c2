import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runNodeBeside } from '../../src/setup/child.mjs';

const CHILD = pathToFileURL(resolve(import.meta.dirname, '../../src/setup/child.mjs')).href;

/** Runs a program that would go on for ever, and tells how it went on itself. */
const RUNNER = `
  import { runNode } from ${JSON.stringify(CHILD)};
  try {
    await runNode(['-e', 'console.log("running", process.pid); setInterval(() => {}, 1000)'], { minutes: 1 });
  } catch (error) {
    console.log(error.message);
  } finally {
    console.log('tidied up');
  }`;

describe('a program of the set-up that is broken off', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends with %s before the set-up tidies up',
    async (signal) => {
      const runner = spawn(process.execPath, ['--input-type=module', '-e', RUNNER]);
      let said = '';
      runner.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
      await once(runner.stdout, 'data');
      runner.kill(signal);
      expect(await once(runner, 'close')).toEqual([0, null]);
      expect(said).toMatch(/^running \d+\nAbgebrochen\.\ntidied up\n$/);
      const pid = Number(/\d+/.exec(said)?.[0]);
      expect(() => process.kill(pid, 0)).toThrow(/ESRCH/);
    },
  );
});

describe('a program that runs beside another', () => {
  it.each([
    [0, true],
    [1, false],
  ])('keeps what it says until it ends, here with %i', async (code, ok) => {
    const program = `console.log('one'); console.error('two'); process.exitCode = ${code}`;
    const ended = await runNodeBeside(['-e', program], { minutes: 1 });
    expect({ ...ended, output: ended.output.split('\n').sort() }).toEqual({
      ok,
      output: ['', 'one', 'two'],
    });
  });
});
