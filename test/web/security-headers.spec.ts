import { startTestApp, type TestApp } from '../support/databases.js';

describe('the security headers', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp('SQLite');
  });
  afterAll(() => app.stop());

  it.each([
    '/',
    '/anmelden',
    '/api/docs',
    '/api/openapi.json',
    '/gibt-es-nicht',
    '/kern/kern.min.css',
  ])('stand on every answer: %s', async (path) => {
    const { headers } = await app.request('GET', path);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe-');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'same-origin',
    });
    expect(headers['access-control-allow-origin']).toBeUndefined();
    // Only over TLS: a browser would else refuse the server that it came from.
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  it('let no other site call with the person`s rights', async () => {
    const answer = await app.request('POST', '/api/v1/session', {
      headers: { origin: 'https://boese.example' },
      payload: { login: 'a', password: 'b' },
    });
    expect(answer.statusCode).toBe(403);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });
});
