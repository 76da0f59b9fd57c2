import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { auditOf, PASSWORD, person, signIn } from './people.js';

const MEBIBYTE = 1024 * 1024;

describe.each(DATABASES)('guessing passwords on %s', (kind) => {
  let app: TestApp;
  let county: TestCounty;

  beforeAll(async () => {
    app = await startTestApp(kind, { trustedProxies: ['127.0.0.1'] });
    county = await TestCounty.create(app.database);
  });
  afterAll(() => app.stop());
  beforeEach(() => app.clock.set('2026-01-15T10:00:00Z'));

  const from = (address: string) => ({ 'x-forwarded-for': address });
  const guess = async (login: string, address: string) =>
    (await signIn(app, login, 'geraten-und-falsch', from(address))).statusCode;
  const right = (login: string, address: string) => signIn(app, login, PASSWORD, from(address));
  const often = async (times: number, login: string, address: string) => {
    const statuses: number[] = [];
    for (let time = 0; time < times; time += 1) statuses.push(await guess(login, address));
    return statuses;
  };

  it('is free five times, then takes longer each time, and ends with the right one', async () => {
    const { login } = await person(app, county, 'auditor');
    expect(await often(6, login, '192.0.2.1')).toEqual([401, 401, 401, 401, 401, 429]);
    const early = await right(login, '192.0.2.1');
    expect([early.statusCode, early.headers['retry-after'], early.json()]).toMatchObject([
      429,
      '5',
      { code: 'TOO_MANY_ATTEMPTS', retryAfterSeconds: 5 },
    ]);
    app.clock.set('2026-01-15T10:00:05Z');
    expect(await guess(login, '192.0.2.1')).toBe(401);
    expect((await right(login, '192.0.2.1')).headers['retry-after']).toBe('10');
    app.clock.set('2026-01-15T10:00:15Z');
    expect((await right(login, '192.0.2.1')).statusCode).toBe(201);
    expect(await guess(login, '192.0.2.1')).toBe(401);
  });

  it('is the same for an account that is not there', async () => {
    expect(await often(6, 'gibt.es.nicht', '192.0.2.2')).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('is not faster with thirty at once', async () => {
    const { login } = await person(app, county, 'auditor');
    const before = (await auditOf(app)).length;
    const statuses = await Promise.all(Array.from({ length: 30 }, () => guess(login, '192.0.2.3')));
    const heard = statuses.filter((status) => status === 401).length;
    expect(heard).toBeLessThanOrEqual(5);
    expect((await auditOf(app)).length - before).toBe(heard);
    expect(statuses.every((status) => status === 401 || status === 429)).toBe(true);
  });

  it('from everywhere locks nobody out where they have signed in before', async () => {
    const { login } = await person(app, county, 'ki_management');
    expect((await right(login, '198.51.100.7')).statusCode).toBe(201);
    for (let host = 1; host <= 50; host += 1) await guess(login, `203.0.113.${host}`);
    expect((await right(login, '203.0.113.200')).statusCode).toBe(429);
    expect((await right(login, '198.51.100.7')).statusCode).toBe(201);
    app.clock.set('2026-01-15T10:16:00Z');
    expect((await right(login, '203.0.113.200')).statusCode).toBe(201);
  });

  it('leaves no address and no login readable', async () => {
    await guess('geheim.geraten', '192.0.2.99');
    for (const table of ['login_attempt', 'known_address', 'audit_entry'])
      expect(JSON.stringify(await app.database.rows(`select * from ${table}`))).not.toMatch(
        /geheim\.geraten|192\.0\.2|198\.51\.100/,
      );
  });

  it('tells by its time of answer nothing about who there is', async () => {
    const known = await Promise.all(
      Array.from({ length: 15 }, async () => (await person(app, county, 'auditor')).login),
    );
    const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
    for (const [index, login] of known.entries())
      for (const [which, name] of [
        ['known', login],
        ['unknown', `niemand.${index}`],
      ] as const) {
        const start = performance.now();
        expect(await guess(name, '192.0.2.4')).toBe(401);
        times[which].push(performance.now() - start);
      }
    const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
    const ratio = median(times.known) / median(times.unknown);
    expect(ratio).toBeGreaterThan(1 / 1.6);
    expect(ratio).toBeLessThan(1.6);
  });

  it('or signing in forty at once takes memory for two', async () => {
    const logins: string[] = [];
    for (let index = 0; index < 40; index += 1)
      logins.push((await person(app, county, 'auditor')).login);
    const all = () => Promise.all(logins.map((login) => right(login, '192.0.2.5')));
    await all();
    const before = process.memoryUsage.rss();
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 2);
    const answers = await all();
    clearInterval(watch);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array<number>(40).fill(201));
    // Two hashings need 38 MiB; forty at once would need 760, four (as many as Node has threads) 76.
    expect((most - before) / MEBIBYTE).toBeLessThan(64);
  });
});

describe('the address of a caller', () => {
  it('is what the network says, not what a header says, while no proxy is trusted', async () => {
    const app = await startTestApp('SQLite');
    for (let host = 1; host <= 5; host += 1)
      await signIn(app, 'niemand', 'x', { 'x-forwarded-for': `203.0.113.${host}` });
    const last = await signIn(app, 'niemand', 'x', { 'x-forwarded-for': '203.0.113.6' });
    expect(last.statusCode).toBe(429);
    await app.stop();
  });
});
