import { once } from 'node:events';
import { connect } from 'node:net';
import { filledInstallation } from '../support/filled-installation.js';
import { Program } from '../support/program.js';

type Installation = Awaited<ReturnType<typeof filledInstallation>>;

interface LogLine {
  level: number;
  msg: string;
  context?: string;
  code?: string;
  cause?: string;
  stack?: string;
  err?: unknown;
}

const INFO = 30;
const WARN = 40;
/** On a machine that has other things to do. */
const LONG_MS = 120_000;
const REPORT = '/api/v1/bodies/musterkreis/renditions';
const PAPER = '/api/v1/bodies/warendorf/papers/umsetzungsstand-2023/rendition';

let installation: Installation;

beforeAll(async () => {
  installation = await filledInstallation();
}, LONG_MS);
afterAll(() => installation.remove());

const start = (variables: Record<string, string>): Program =>
  new Program('main.js', [], { ...installation.variables, ...variables });

/** The log without the warning that root gets about the sandbox. */
function logOf(stderr: string): LogLine[] {
  return stderr
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LogLine)
    .filter(({ context }) => context !== 'Browser');
}

describe('Ctrl-C', () => {
  it.each(['pdf', 'docx'])(
    'in the middle of a paper of 115 measures sends everybody away at once (%s)',
    async (format) => {
      const program = start({ LOG_LEVEL: 'info' });
      const address = await program.address();
      // Each of another day: the same one would be made once for all.
      const draft = (day: number) =>
        JSON.stringify({
          template: 'berichtsvorlage-umsetzungsstand',
          asOf: `2026-06-0${day}`,
          format,
        });
      const answers = Array.from({ length: 4 }, (_, index) =>
        fetch(`${address}${REPORT}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: draft(index + 1),
        }),
      );
      // When the first is served the others are under way: in the browser, in a worker, in line.
      expect((await Promise.race(answers)).status).toBe(200);
      const asked = Date.now();
      const { exitCode, stderr } = await program.stop('SIGINT');
      expect(Date.now() - asked).toBeLessThan(3_000);
      expect(exitCode).toBe(0);

      const refused = (await Promise.all(answers)).filter(({ status }) => status !== 200);
      expect(refused.length).toBeGreaterThan(0);
      for (const answer of refused) {
        expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
        expect(await answer.json()).toMatchObject({ status: 503, code: 'SHUTTING_DOWN' });
      }
      const log = logOf(stderr);
      expect(log.filter(({ level, stack, err }) => level > INFO || stack || err)).toEqual([]);
      expect(log.filter(({ code }) => code === 'SHUTTING_DOWN')).toHaveLength(refused.length);
    },
    LONG_MS,
  );

  it('does not wait for a connection on which nobody has asked anything', async () => {
    const program = start({ LOG_LEVEL: 'warn' });
    const address = await program.address();
    const { hostname, port } = new URL(address);
    const opened = connect(Number(port), hostname);
    const ended = once(opened, 'close');
    await once(opened, 'connect');
    // Whoever comes later is served later: the server knows the connection by now.
    await fetch(`${address}/health/live`);
    const asked = Date.now();
    const { exitCode } = await program.stop('SIGINT');
    expect(Date.now() - asked).toBeLessThan(3_000);
    expect(exitCode).toBe(0);
    await ended;
  });

  it('as soon as the program is ready leaves nothing in the log', async () => {
    const program = start({ LOG_LEVEL: 'warn' });
    await program.address();
    const { exitCode, stderr } = await program.stop('SIGINT');
    expect({ exitCode, log: logOf(stderr) }).toEqual({ exitCode: 0, log: [] });
  });
});

describe('a browser that does not print', () => {
  it.each([
    [
      'leads to no browser',
      process.execPath,
      /^Der Browser zum Drucken startet nicht\. Bitte prüfen Sie BROWSER_PATH\./,
    ],
    ['leads nowhere', '/nowhere/chromium', /^BROWSER_PATH führt zu keinem Browser\./],
  ])('is told where BROWSER_PATH %s, without a trace', async (_where, path, sentence) => {
    const program = start({ LOG_LEVEL: 'warn', BROWSER_PATH: path });
    const address = await program.address();
    const draft = {
      template: 'berichtsvorlage-umsetzungsstand',
      asOf: '2026-06-01',
      format: 'pdf',
    };
    const answer = await fetch(`${address}${REPORT}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(draft),
    });
    expect(await answer.json()).toMatchObject({
      status: 503,
      code: 'BROWSER_MISSING',
      detail: expect.stringMatching(sentence) as string,
    });
    expect(await (await fetch(`${address}/health/ready`)).json()).toMatchObject({
      status: 'degraded',
      checks: { browser: { ok: false, message: expect.stringMatching(sentence) as string } },
    });
    // What is stored needs no browser.
    expect((await fetch(`${address}${PAPER}.pdf`)).status).toBe(200);

    const log = logOf((await program.stop('SIGTERM')).stderr);
    expect(log.filter(({ code }) => code === 'BROWSER_MISSING')).toHaveLength(1);
    expect(log.filter(({ level, stack, err }) => level !== WARN || stack || err)).toEqual([]);
  });
});
