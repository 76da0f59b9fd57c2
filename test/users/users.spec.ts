import { auditOf, browserOf, PASSWORD, person, signIn } from '../auth/people.js';
import {
  DATABASES,
  startBeside,
  startTestApp,
  type TestApp,
  type Visitor,
} from '../support/databases.js';
import { TestCounty } from '../support/factories.js';

interface User {
  id: string;
  version: number;
  login: string;
  state: { code: string };
}

const FRESH = 'kreide wiese nebel pult';

describe.each(DATABASES)('the accounts of a county on %s', (kind) => {
  let app: TestApp;
  let county: TestCounty;
  let admin: Visitor;

  beforeAll(async () => {
    app = await startTestApp(kind);
    county = await TestCounty.create(app.database);
    admin = await app.signIn(await person(app, county, 'admin'));
  });
  afterAll(() => app.stop());
  beforeEach(() => app.clock.set('2026-01-15T10:00:00Z'));

  const create = async (login: string, facts: object = {}): Promise<User> => {
    const payload = {
      login,
      name: 'Erika Muster',
      email: 'e@kreis.example',
      function: 'Leitung Jugendamt',
      roles: ['department_head'],
      ...facts,
    };
    const answer = await admin.request('POST', '/api/v1/users', { payload });
    expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)]);
    return answer.json<User>();
  };
  const step = (id: string, name: string) => admin.request('POST', `/api/v1/users/${id}/${name}`);
  const invite = async (id: string): Promise<string> =>
    (await step(id, 'links')).json<{ url: string }>().url.split('/').at(-1) ?? '';
  const setPassword = (secret: string, password = FRESH) =>
    app.request('PUT', `/api/v1/links/${secret}/password`, { payload: { password } });
  const change = (id: string, payload: object, version = 1) =>
    admin.request('PATCH', `/api/v1/users/${id}`, {
      payload,
      headers: { 'if-match': `"${version}"` },
    });

  it('begin with an invitation and a password of one`s own', async () => {
    await county.organization('amt-jugend', { name: 'Jugendamt' });
    const user = await create('neu.hier', { units: ['amt-jugend'] });
    expect(user).toMatchObject({
      version: 1,
      units: [{ key: 'amt-jugend', name: 'Jugendamt' }],
      state: { code: 'INVITED' },
    });
    const secret = await invite(user.id);
    expect((await setPassword(secret, 'kurz')).json()).toMatchObject({ code: 'INVALID_INPUT' });
    expect((await setPassword(secret)).statusCode).toBe(204);
    expect((await signIn(app, 'neu.hier', FRESH)).statusCode).toBe(201);
    const read = await admin.request('GET', `/api/v1/users/${user.id}`);
    expect(read.headers.etag).toBe('"1"');
    expect(read.json()).toMatchObject({ state: { code: 'ACTIVE' } });
    const rows = JSON.stringify(await app.database.rows('select * from one_time_link'));
    expect(rows).not.toContain(secret);
  });

  it('have a login nobody else has', async () => {
    await create('einmalig');
    const again = await admin.request('POST', '/api/v1/users', {
      payload: { login: 'einmalig', name: 'N', function: 'F', roles: ['auditor'] },
    });
    expect([again.statusCode, again.json()]).toMatchObject([
      422,
      { problems: [{ field: 'login' }] },
    ]);
  });

  it('answer the same to the same request with a key, and keep no secret for it', async () => {
    const { id } = await create('doppelt');
    const ask = () =>
      admin.request('POST', `/api/v1/users/${id}/links`, {
        headers: { 'idempotency-key': 'einmal-bitte' },
      });
    const [first, second] = [await ask(), await ask()];
    expect(second.json()).toEqual(first.json());
    const secret = first.json<{ url: string }>().url.split('/').at(-1) ?? '';
    const kept = JSON.stringify(await app.database.rows('select answer from idempotency_key'));
    expect(kept).not.toContain(secret);
    expect((await setPassword(secret)).statusCode).toBe(204);
  });

  it('take a link once, also when twenty try at the same time', async () => {
    const { id } = await create('zwanzig');
    const secret = await invite(id);
    const answers = await Promise.all(Array.from({ length: 20 }, () => setPassword(secret)));
    const statuses = answers.map(({ statusCode }) => statusCode).sort();
    expect(statuses).toEqual([204, ...Array<number>(19).fill(404)]);
    expect((await setPassword(secret)).statusCode).toBe(404);
  });

  it('take neither an older link nor one of yesterday', async () => {
    const { id } = await create('zu.spaet');
    const older = await invite(id);
    const newer = await invite(id);
    expect((await setPassword(older)).statusCode).toBe(404);
    app.clock.set('2026-01-16T10:00:01Z');
    expect((await setPassword(newer)).statusCode).toBe(404);
  });

  it('lose sessions and tokens with a reset', async () => {
    const { id, login } = await person(app, county, 'ki_management');
    const browser = browserOf(app, await signIn(app, login));
    const token = await browser.request('POST', '/api/v1/tokens', {
      payload: { name: 'Probe', scopes: ['account.own'] },
    });
    const authorization = `Bearer ${token.json<{ token: string }>().token}`;
    const withToken = () => app.request('GET', '/api/v1/session', { headers: { authorization } });
    expect((await withToken()).statusCode).toBe(200);
    expect((await setPassword(await invite(id))).statusCode).toBe(204);
    expect((await withToken()).statusCode).toBe(401);
    expect((await browser.request('GET', '/api/v1/session')).statusCode).toBe(401);
  });

  it('change in the version that was seen, and only there', async () => {
    const { id } = await create('wandel');
    const none = await admin.request('PATCH', `/api/v1/users/${id}`, { payload: { name: 'X' } });
    expect(none.statusCode).toBe(428);
    const first = await change(id, { function: 'Leitung Sozialamt', email: null });
    expect([first.headers.etag, first.json()]).toMatchObject([
      '"2"',
      { version: 2, name: 'Erika Muster', function: 'Leitung Sozialamt', email: null },
    ]);
    const stale = await change(id, { function: 'Leitung Bauamt' });
    expect([stale.statusCode, stale.json()]).toMatchObject([
      412,
      {
        current: { version: 2, function: 'Leitung Sozialamt' },
        changedBy: 'Administration',
        changedAt: '2026-01-15T10:00:00.000Z',
      },
    ]);
    const last = (await auditOf(app)).at(-1);
    expect(last).toMatchObject({ action: 'ACCOUNT_CHANGED', objectId: id });
    expect(JSON.stringify(last)).not.toMatch(/Erika|kreis\.example/);
  });

  it('end everywhere within the same second when roles change or the account is disabled', async () => {
    const beside = await startBeside(app);
    const user = await person(app, county, 'ki_management');
    const there = await beside.signIn(user);
    expect((await there.request('GET', '/api/v1/session')).statusCode).toBe(200);
    await change(user.id, { roles: ['auditor'] });
    expect((await there.request('GET', '/api/v1/session')).statusCode).toBe(401);

    const again = browserOf(beside, await signIn(beside, user.login));
    expect((await again.request('GET', '/api/v1/session')).statusCode).toBe(200);
    await step(user.id, 'disabling');
    expect((await again.request('GET', '/api/v1/session')).statusCode).toBe(401);
    expect((await signIn(beside, user.login)).statusCode).toBe(401);
    await step(user.id, 'enabling');
    expect((await again.request('GET', '/api/v1/session')).statusCode).toBe(401);
    expect((await signIn(beside, user.login)).statusCode).toBe(201);
    await beside.stop();
  });

  it('keep one administrator, whatever two of them try at once', async () => {
    const alone = await TestCounty.create(app.database);
    const [one, two] = [await person(app, alone, 'admin'), await person(app, alone, 'admin')];
    await alone.account('admin');
    const [first, second] = [await app.signIn(one), await app.signIn(two)];
    const answers = await Promise.all([
      first.request('POST', `/api/v1/users/${two.id}/disabling`),
      second.request('POST', `/api/v1/users/${one.id}/disabling`),
    ]);
    const statuses = answers.map(({ statusCode }) => statusCode);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    const left = statuses[0] === 201 ? { own: one, visitor: first } : { own: two, visitor: second };
    const headers = { 'if-match': '"1"' };
    const payload = { roles: ['auditor'] };
    for (const answer of [
      await left.visitor.request('PATCH', `/api/v1/users/${left.own.id}`, { payload, headers }),
      await left.visitor.request('POST', `/api/v1/users/${left.own.id}/erasure`),
    ])
      expect([answer.statusCode, answer.json()]).toMatchObject([409, { code: 'NOT_POSSIBLE_NOW' }]);
  });

  it('forget the person and keep the function', async () => {
    const key = { 'idempotency-key': 'anlegen' };
    const payload = {
      login: 'geht.bald',
      name: 'Gisela Gehtbald',
      email: 'gehtbald@kreis.example',
      function: 'Leitung Sozialamt',
      roles: ['auditor'],
    };
    const made = await admin.request('POST', '/api/v1/users', { payload, headers: key });
    const { id } = made.json<User>();
    await setPassword(await invite(id));
    const erased = await step(id, 'erasure');
    expect(erased.json()).toMatchObject({
      name: null,
      email: null,
      function: 'Leitung Sozialamt',
      state: { code: 'ERASED' },
    });
    for (const table of ['user_account', 'audit_entry', 'idempotency_key', 'session'])
      expect(JSON.stringify(await app.database.rows(`select * from ${table}`))).not.toMatch(
        /geht\.?bald/i,
      );
    expect((await step(id, 'enabling')).statusCode).toBe(409);
    expect((await signIn(app, 'geht.bald', FRESH)).statusCode).toBe(401);
  });

  it('are as if they were not there for another county', async () => {
    const other = await TestCounty.create(app.database);
    const { id } = await other.account('auditor');
    expect((await admin.request('GET', `/api/v1/users/${id}`)).statusCode).toBe(404);
    expect((await step(id, 'disabling')).statusCode).toBe(404);
    const list = await admin.request('GET', '/api/v1/users');
    expect(list.json<{ items: User[] }>().items.map((user) => user.id)).not.toContain(id);
    await other.organization('amt-fremd');
    const { id: own } = await create('ohne.fremdes.amt');
    expect((await change(own, { units: ['amt-fremd'] })).json()).toMatchObject({
      problems: [{ field: 'units', message: 'Im Kreis nicht bekannt: amt-fremd.' }],
    });
  });

  it('know a password none of them was given', async () => {
    const { login } = await create('ohne.passwort');
    expect((await signIn(app, login, '')).statusCode).toBe(422);
    expect((await signIn(app, login, PASSWORD)).statusCode).toBe(401);
  });
});
