import { startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { browserOf, cookieOf, person, signIn } from './people.js';

describe('over TLS', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp('SQLite', {
      baseUrl: 'https://massnahmen.kreis.example',
      tls: true,
    });
    const county = await TestCounty.create(app.database);
    await person(app, county, 'auditor', { login: 'e.muster' });
  });
  afterAll(() => app.stop());

  it('the cookie goes over nothing else and belongs to this host alone', async () => {
    const answer = await signIn(app, 'e.muster');
    expect(answer.headers['set-cookie']).toMatch(
      /^__Host-sitzung=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect((await browserOf(app, answer).request('GET', '/api/v1/session')).statusCode).toBe(200);
    // A neighbouring host could have set a cookie of the plain name.
    const cookie = cookieOf(answer).replace('__Host-', '');
    const plain = await app.request('GET', '/api/v1/session', { headers: { cookie } });
    expect(plain.statusCode).toBe(401);
  });

  it('browsers are told to come back over TLS only', async () => {
    const { headers } = await app.request('GET', '/');
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
  });

  it('requests from the own address are at home, whatever the proxy calls the server', async () => {
    const status = async (origin: string) =>
      (await signIn(app, 'e.muster', undefined, { origin })).statusCode;
    expect(await status('https://massnahmen.kreis.example')).toBe(201);
    expect(await status('https://kreis.example')).toBe(403);
  });
});
