import { Sweep } from '../../src/auth/sweep.js';
import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { browserOf, person, signIn } from './people.js';

describe.each(DATABASES)('what counts no longer on %s', (kind) => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp(kind);
  });
  afterAll(() => app.stop());

  const TABLES = [
    'session',
    'one_time_link',
    'login_attempt',
    'idempotency_key',
    'known_address',
  ] as const;
  const counts = async (): Promise<Record<string, number>> => {
    const found: Record<string, number> = {};
    for (const table of TABLES)
      found[table] = (await app.database.rows(`select * from ${table}`)).length;
    return found;
  };
  const sweepAt = async (iso: string) => {
    app.clock.set(iso);
    await app.get(Sweep).run();
    return counts();
  };

  it('is swept away, each in its time, and not before', async () => {
    app.clock.set('2026-01-01T10:00:00Z');
    const county = await TestCounty.create(app.database);
    const { login } = await person(app, county, 'admin');
    const admin = browserOf(app, await signIn(app, login));
    const { id } = await county.account('auditor');
    await admin.request('POST', `/api/v1/users/${id}/links`, {
      headers: { 'idempotency-key': 'einmal' },
    });
    await signIn(app, login, 'falsch');
    const all = Object.fromEntries(TABLES.map((table) => [table, 1]));
    expect(await sweepAt('2026-01-01T10:14:00Z')).toEqual(all);
    expect(await sweepAt('2026-01-01T10:31:00Z')).toEqual({ ...all, session: 0, login_attempt: 0 });
    const later = { session: 0, login_attempt: 0, one_time_link: 0 };
    expect(await sweepAt('2026-01-02T10:01:00Z')).toEqual({ ...all, ...later });
    expect(await sweepAt('2026-01-09T10:00:00Z')).toEqual({
      ...all,
      ...later,
      idempotency_key: 0,
    });
    const none = Object.fromEntries(TABLES.map((table) => [table, 0]));
    expect(await sweepAt('2026-04-02T10:00:00Z')).toEqual(none);
  });
});
