import { request as httpRequest } from 'node:http';
import type { Problem } from '../../src/web/problem.js';
import { startTestApp, type TestAnswer, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';

const MEGABYTE = 1_048_576;

describe('input that means harm', () => {
  let app: TestApp;
  let county: TestCounty;

  beforeAll(async () => {
    app = await startTestApp('SQLite');
    county = await TestCounty.create(app.database);
    await county.measure({ number: 'P1' });
  });
  afterAll(() => app.stop());

  const renditions = () => `/api/v1/bodies/${county.key}/renditions`;
  const post = (payload: string | object): Promise<TestAnswer> =>
    app.request('POST', renditions(), {
      payload,
      headers: { 'content-type': 'application/json' },
    });

  it.each([
    ['a NUL', 'a\0b', 'Nullzeichen'],
    ['what controls a terminal', 'a\u001b[31mb', 'Steuerzeichen U+001B'],
    ['what no XML can hold', 'a\ufffeb', 'Steuerzeichen U+FFFE'],
    ['half a character', '"\\ud83d"', 'unvollständiges Zeichen'],
  ])('%s in a field is refused, and the field is named', async (_what, text, sentence) => {
    const value = text.startsWith('"') ? text : JSON.stringify(text);
    const answer = await post(`{"template":"t","filter":{"q":${value}}}`);
    expect(answer.statusCode).toBe(422);
    const [problem] = answer.json<Problem>().problems ?? [];
    expect(problem?.field).toBe('filter.q');
    expect(problem?.message).toContain(sentence);
  });

  it.each(['%00', 'a%00b'])('a NUL in the address is refused: %s', async (q) => {
    const answer = await app.request('GET', `/api/v1/bodies/${county.key}/measures?q=${q}`);
    expect(answer.statusCode).toBe(422);
    const number = await app.request('GET', `/api/v1/bodies/${county.key}/measures/${q}`);
    expect(number.statusCode).toBe(422);
  });

  it.each([
    ['lists', '['.repeat(200_000) + ']'.repeat(200_000)],
    ['objects', '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)],
  ])('deeply nested %s are refused within a second', async (_what, payload) => {
    const started = performance.now();
    const answer = await post(payload);
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('a hundred megabytes are refused before they have arrived, and leave nothing in memory', async () => {
    const before = process.memoryUsage().rss;
    const { status, sent } = await sendWithoutEnd(`${app.address}${renditions()}`, 100 * MEGABYTE);
    expect(status).toBe(413);
    expect(sent).toBeLessThan(20 * MEGABYTE);
    expect(process.memoryUsage().rss - before).toBeLessThan(60 * MEGABYTE);
  });
});

/** Sends without saying how much will come, until the server answers. */
function sendWithoutEnd(url: string, most: number): Promise<{ status: number; sent: number }> {
  return new Promise((done, fail) => {
    let sent = 0;
    let answered = false;
    const outgoing = httpRequest(
      url,
      { method: 'POST', headers: { 'content-type': 'application/json' } },
      (answer) => {
        answered = true;
        answer.resume();
        outgoing.destroy();
        done({ status: answer.statusCode ?? 0, sent });
      },
    );
    // The server hangs up on the rest.
    outgoing.on('error', (error) => {
      if (!answered) fail(error);
    });
    const piece = Buffer.alloc(64 * 1024, ' ');
    const push = (): void => {
      if (answered || sent >= most) return;
      sent += piece.length;
      outgoing.write(piece, () => setImmediate(push));
    };
    push();
  });
}
