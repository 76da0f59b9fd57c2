import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { auditOf, browserOf, cookieOf, PASSWORD, person, signIn } from './people.js';

describe.each(DATABASES)('signing in on %s', (kind) => {
  let app: TestApp;
  let county: TestCounty;

  beforeAll(async () => {
    app = await startTestApp(kind);
    county = await TestCounty.create(app.database);
  });
  afterAll(() => app.stop());
  beforeEach(() => app.clock.set('2026-01-15T10:00:00Z'));

  it('gives a cookie no script can read, and says who one is', async () => {
    const unit = await county.organization('amt-jugend');
    const head = await person(app, county, 'department_head', {
      login: 'e.muster',
      function: 'Leitung Jugendamt',
      units: [unit],
    });
    const answer = await signIn(app, ' E.Muster ');
    expect(answer.statusCode).toBe(201);
    expect(answer.headers['set-cookie']).toMatch(
      /^sitzung=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const account = {
      id: head.id,
      login: 'e.muster',
      name: 'Erika Probe',
      function: 'Leitung Jugendamt',
      body: { key: county.key, name: 'Kreis Probe' },
      roles: [{ code: 'department_head', label: 'Amtsleitung' }],
      units: ['amt-jugend'],
      scopes: null,
    };
    expect(answer.json()).toEqual({ account });
    expect(answer.headers['cache-control']).toBe('no-store');
    const me = await browserOf(app, answer).request('GET', '/api/v1/session');
    expect(me.json()).toEqual(account);
    expect(me.headers['cache-control']).toBe('no-store');
    expect(await auditOf(app)).toContainEqual(
      expect.objectContaining({ action: 'LOGIN', objectId: head.id, actorId: head.id }),
    );
  });

  it('keeps nothing in the database that lets anybody in', async () => {
    const answer = await signIn(app, 'e.muster');
    const secret = cookieOf(answer).replace('sitzung=', '');
    const rows = await app.database.rows('select * from session');
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it.each([
    ['a wrong password', 'e.muster', `${PASSWORD}!`],
    ['nobody of that name', 'gibt.es.nicht', PASSWORD],
    ['a password no form takes', 'e.muster', 'x'.repeat(5000)],
  ])('answers %s with the same words', async (_case, login, password) => {
    const before = (await auditOf(app)).length;
    const answer = await signIn(app, login, password);
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.json()).toMatchObject({
      code: 'UNAUTHENTICATED',
      detail: 'Anmeldename oder Passwort ist nicht richtig.',
    });
    const entries = (await auditOf(app)).slice(before);
    expect(entries).toMatchObject([{ action: 'LOGIN_FAILED' }]);
    expect(JSON.stringify(entries)).not.toContain(login);
  });

  it('answers an account without a password, and a disabled one, with the same words', async () => {
    const invited = await county.account('auditor');
    const disabled = await person(app, county, 'auditor', { disabledAt: new Date() });
    for (const { login } of [invited, disabled])
      expect((await signIn(app, login)).json()).toMatchObject({
        detail: 'Anmeldename oder Passwort ist nicht richtig.',
      });
  });

  it('takes the same password however its letters were put together', async () => {
    const password = 'fünf grüne Äpfel';
    const { login } = await person(app, county, 'auditor', { password });
    for (const form of ['NFC', 'NFD'])
      expect((await signIn(app, login, password.normalize(form))).statusCode).toBe(201);
  });

  it('gives a new session each time and ends the one this browser had', async () => {
    const { login } = await person(app, county, 'auditor');
    const first = await signIn(app, login);
    const second = await signIn(app, login, PASSWORD, { cookie: cookieOf(first) });
    expect(cookieOf(second)).not.toBe(cookieOf(first));
    expect((await browserOf(app, first).request('GET', '/api/v1/session')).statusCode).toBe(401);
    expect((await browserOf(app, second).request('GET', '/api/v1/session')).statusCode).toBe(200);
  });

  it('works with the cookie of a session long gone', async () => {
    const { login } = await person(app, county, 'auditor');
    const stale = { cookie: 'sitzung=laengst-vorbei' };
    expect((await signIn(app, login, PASSWORD, stale)).statusCode).toBe(201);
  });

  it('ends after 30 minutes without a request', async () => {
    const browser = browserOf(app, await signIn(app, 'e.muster'));
    const seen = async (iso: string) => {
      app.clock.set(iso);
      return (await browser.request('GET', '/api/v1/session')).statusCode;
    };
    expect(await seen('2026-01-15T10:29:00Z')).toBe(200);
    expect(await seen('2026-01-15T10:58:00Z')).toBe(200);
    expect(await seen('2026-01-15T11:29:00Z')).toBe(401);
  });

  it('ends after twelve hours whatever happens', async () => {
    const browser = browserOf(app, await signIn(app, 'e.muster'));
    for (let minutes = 0; minutes < 12 * 60; minutes += 25) {
      app.clock.set(new Date(Date.UTC(2026, 0, 15, 10, minutes)).toISOString());
      expect((await browser.request('GET', '/api/v1/session')).statusCode).toBe(200);
    }
    app.clock.set('2026-01-15T22:00:01Z');
    expect((await browser.request('GET', '/api/v1/session')).statusCode).toBe(401);
  });

  it('ends when one signs out, for good', async () => {
    const browser = browserOf(app, await signIn(app, 'e.muster'));
    const out = await browser.request('DELETE', '/api/v1/session');
    expect(out.statusCode).toBe(204);
    expect(out.headers['set-cookie']).toMatch(/^sitzung=;.*Expires=Thu, 01 Jan 1970/);
    expect((await browser.request('GET', '/api/v1/session')).statusCode).toBe(401);
    expect((await auditOf(app)).at(-1)).toMatchObject({ action: 'LOGOUT' });
  });

  it('shows where else one is signed in, and ends it all', async () => {
    const { login } = await person(app, county, 'ki_management');
    const office = browserOf(app, await signIn(app, login));
    app.clock.set('2026-01-15T10:05:00Z');
    const home = browserOf(app, await signIn(app, login));
    const list = await home.request('GET', '/api/v1/session/all');
    expect(list.json()).toEqual({
      items: [
        expect.objectContaining({ startedAt: '2026-01-15T10:05:00.000Z', current: true }),
        expect.objectContaining({ startedAt: '2026-01-15T10:00:00.000Z', current: false }),
      ],
    });
    expect((await home.request('DELETE', '/api/v1/session/all')).statusCode).toBe(204);
    for (const browser of [office, home])
      expect((await browser.request('GET', '/api/v1/session')).statusCode).toBe(401);
  });

  it('ends everywhere with a new password, except where it was set', async () => {
    const { login, id } = await person(app, county, 'ki_management');
    const office = browserOf(app, await signIn(app, login));
    const home = browserOf(app, await signIn(app, login));
    const change = (old: string, password: string) =>
      home.request('PUT', '/api/v1/session/password', { payload: { old, password } });
    expect((await change('falsch', 'kreide wiese nebel pult')).json()).toMatchObject({
      problems: [{ field: 'old', message: 'Das ist nicht Ihr Passwort.' }],
    });
    expect((await change(PASSWORD, 'Passwort2026!')).json()).toMatchObject({
      problems: [
        { field: 'password', message: expect.stringContaining('leicht zu erraten') as string },
      ],
    });
    const changed = await change(PASSWORD, 'kreide wiese nebel pult');
    expect(changed.statusCode).toBe(204);
    for (const browser of [office, home])
      expect((await browser.request('GET', '/api/v1/session')).statusCode).toBe(401);
    const fresh = browserOf(app, changed);
    expect((await fresh.request('GET', '/api/v1/session')).statusCode).toBe(200);
    expect((await auditOf(app)).at(-1)).toMatchObject({ action: 'PASSWORD_SET', objectId: id });
    expect((await signIn(app, login)).statusCode).toBe(401);
  });

  it('is nobody else`s doing: another site`s request is refused', async () => {
    const browser = browserOf(app, await signIn(app, 'e.muster'));
    const out = (headers: Record<string, string>) =>
      browser.request('DELETE', '/api/v1/session', { headers });
    const elsewhere: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://boese.example' },
      { origin: 'null' },
    ];
    for (const headers of elsewhere)
      expect([headers, (await out(headers)).statusCode]).toEqual([headers, 403]);
    expect((await browser.request('GET', '/api/v1/session')).statusCode).toBe(200);
    expect((await out({ 'sec-fetch-site': 'same-origin' })).statusCode).toBe(204);
  });

  it('is the same on the own site without Sec-Fetch-Site, as without TLS', async () => {
    const browser = browserOf(app, await signIn(app, 'e.muster'));
    const headers = { origin: app.address };
    expect((await browser.request('DELETE', '/api/v1/session', { headers })).statusCode).toBe(204);
  });
});
