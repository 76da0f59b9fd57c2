import { DATABASES, startTestApp, type TestAnswer, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { cookieOf, PASSWORD, person, signIn } from './people.js';

const FRESH = 'kreide wiese nebel pult';

describe.each(DATABASES)('the pages to sign in on %s', (kind) => {
  let app: TestApp;
  let county: TestCounty;

  beforeAll(async () => {
    app = await startTestApp(kind);
    county = await TestCounty.create(app.database);
    await person(app, county, 'ki_management', { login: 'e.muster', function: 'KI-Management' });
  });
  afterAll(() => app.stop());
  beforeEach(() => app.clock.set('2026-01-15T10:00:00Z'));

  /** A browser without JavaScript: keeps cookies, sends forms with the token of the page. */
  function browser() {
    const jar = new Map<string, string>();
    const send = async (method: 'GET' | 'POST', path: string, payload?: string) => {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await app.request(method, path, {
        headers: {
          accept: 'text/html',
          'sec-fetch-site': 'same-origin',
          ...(cookie === '' ? {} : { cookie }),
          ...(payload === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
        },
        ...(payload === undefined ? {} : { payload }),
      });
      keep(jar, answer);
      return answer;
    };
    return {
      jar,
      open: (path: string) => send('GET', path),
      /** Opens the page and sends its form. */
      submit: async (path: string, fields: Record<string, string>, action = path) => {
        const { body } = await send('GET', path);
        const token = /name="token" value="([^"]+)"/.exec(body)?.[1] ?? '';
        return send('POST', action, new URLSearchParams({ token, ...fields }).toString());
      },
    };
  }

  it('let a person in and out again', async () => {
    const { open, submit, jar } = browser();
    const entered = await submit('/anmelden', { login: 'e.muster', password: PASSWORD });
    expect([entered.statusCode, entered.headers.location]).toEqual([303, '/willkommen']);
    const start = await open('/');
    expect(start.body).toContain('Angemeldet als KI-Management');
    expect(start.headers['cache-control']).toBe('no-store');
    const left = await submit('/', {}, '/abmelden');
    expect([left.statusCode, left.headers.location]).toEqual([303, '/']);
    expect(jar.has('sitzung')).toBe(false);
    expect((await open('/')).body).not.toContain('Angemeldet als');
  });

  it('welcome a person once, and later lead to where the day begins', async () => {
    const { login } = await person(app, county, 'auditor');
    const enter = async () =>
      (await browser().submit('/anmelden', { login, password: PASSWORD })).headers.location;
    expect([await enter(), await enter()]).toEqual(['/willkommen', '/protokoll']);
  });

  it('show the form again with what was typed, but the password', async () => {
    const answer = await browser().submit('/anmelden', {
      login: '<e.muster>',
      password: 'falsches-passwort',
    });
    expect(answer.statusCode).toBe(401);
    expect(answer.body).toContain('Anmeldename oder Passwort ist nicht richtig.');
    expect(answer.body).toContain('value="&lt;e.muster&gt;"');
    expect(answer.body).not.toContain('falsches-passwort');
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('take no form that another site made: 403, and nothing typed is lost', async () => {
    const victim = browser();
    const answer = await victim.submit('/anmelden', {
      login: 'e.muster',
      password: PASSWORD,
      token: 'geraten',
    });
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain('value="e.muster"');
    expect(victim.jar.has('sitzung')).toBe(false);
    const token = /name="token" value="([^"]+)"/.exec(answer.body)?.[1] ?? '';
    const again = await victim.submit('/anmelden', {
      login: 'e.muster',
      password: PASSWORD,
      token,
    });
    expect(again.statusCode).toBe(303);
  });

  it('take no token of somebody else`s form', async () => {
    const { body } = await browser().open('/anmelden');
    const token = /name="token" value="([^"]+)"/.exec(body)?.[1] ?? '';
    expect(token).toMatch(/^[\w-]{16}\.[\w-]{43}$/);
    const fields = { login: 'e.muster', password: PASSWORD, token };
    expect((await browser().submit('/anmelden', fields)).statusCode).toBe(403);
  });

  it('sign nobody out who did not ask', async () => {
    const cookie = cookieOf(await signIn(app, 'e.muster'));
    const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await app.request('POST', '/abmelden', { headers, payload: 'token=geraten' });
    expect(answer.statusCode).toBe(403);
    const me = await app.request('GET', '/api/v1/session', { headers: { cookie } });
    expect(me.statusCode).toBe(200);
  });

  it('let an invited person choose a password', async () => {
    const admin = await app.signIn(await county.account('admin'));
    const { id } = await county.account('auditor', { login: 'eingeladen' });
    const link = await admin.request('POST', `/api/v1/users/${id}/links`);
    const path = new URL(link.json<{ url: string }>().url).pathname;
    const { open, submit } = browser();
    const page = await open(path);
    expect(page.body).toContain('eingeladen');
    expect(page.body).toContain('Mindestens 12 Zeichen');
    expect([page.headers['cache-control'], page.headers['referrer-policy']]).toEqual([
      'no-store',
      'same-origin',
    ]);
    const weak = await submit(path, { password: 'Passwort2026!' });
    expect(weak.statusCode).toBe(422);
    expect(weak.body).toContain('leicht zu erraten');
    const done = await submit(path, { password: FRESH });
    expect([done.statusCode, done.headers.location]).toEqual([303, '/anmelden?passwort=gesetzt']);
    expect((await open('/anmelden?passwort=gesetzt')).body).toContain('Ihr Passwort ist gesetzt.');
    expect((await signIn(app, 'eingeladen', FRESH)).statusCode).toBe(201);
    const used = await open(path);
    expect(used.statusCode).toBe(404);
    expect(used.body).toContain('Dieser Link gilt nicht mehr.');
  });

  it('let a person change the password', async () => {
    const { login } = await person(app, county, 'auditor');
    const { open, submit } = browser();
    const refused = await open('/passwort');
    expect([refused.statusCode, refused.headers.location]).toEqual([
      303,
      '/anmelden?weiter=%2Fpasswort',
    ]);
    await submit('/anmelden', { login, password: PASSWORD });
    const wrong = await submit('/passwort', { old: 'falsch', password: FRESH });
    expect([wrong.statusCode, wrong.body]).toEqual([
      422,
      expect.stringContaining('Das ist nicht Ihr Passwort.') as string,
    ]);
    expect((await submit('/passwort', { old: PASSWORD, password: FRESH })).statusCode).toBe(303);
    expect((await open('/')).body).toContain('Angemeldet als Prüfung');
  });

  it('say what to do when the session is over, and let one read on', async () => {
    const { open, submit } = browser();
    await submit('/anmelden', { login: 'e.muster', password: PASSWORD });
    app.clock.set('2026-01-15T11:00:00Z');
    const over = await open('/passwort');
    expect([over.statusCode, over.headers.location]).toEqual([303, '/anmelden?weiter=%2Fpasswort']);
    expect((await open('/')).statusCode).toBe(200);
  });
});

function keep(jar: Map<string, string>, { headers }: TestAnswer): void {
  for (const [, name = '', value = ''] of (headers['set-cookie'] ?? '').matchAll(
    /(?:^|, )(sitzung|formular)=([^;]*)/g,
  )) {
    if (value === '') jar.delete(name);
    else jar.set(name, value);
  }
}
