import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';

describe.each(DATABASES)('health on %s', (kind) => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp(kind);
  });
  afterAll(() => app.stop());

  it('is live as soon as it answers', async () => {
    const response = await app.request('GET', '/health/live');
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual({ status: 'live' });
  });

  it('is ready when database, tables and browser are there', async () => {
    const response = await app.request('GET', '/health/ready');
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual({
      status: 'ready',
      checks: { database: { ok: true }, migrations: { ok: true }, browser: { ok: true } },
    });
  });

  it('says which part is missing when the tables are not up to date', async () => {
    const [last] = await app.database.rows<{ name: string }>(
      'select name from migrations order by id desc limit 1',
    );
    await app.database.write((em) =>
      em.query('delete from migrations where name = ' + `'${last?.name ?? ''}'`),
    );
    const response = await app.request('GET', '/health/ready');
    expect(response.statusCode).toBe(503);
    expect(response.json()).toMatchObject({
      status: 'unavailable',
      checks: {
        migrations: { ok: false, message: 'Die Datenbank ist nicht auf dem Stand des Programms.' },
      },
    });
  });
});
