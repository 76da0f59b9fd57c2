import { newId } from '../../src/database/ids.js';
import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';

describe.each(DATABASES)('who may read a county on %s', (kind) => {
  let app: TestApp;
  let open: TestCounty;
  let closed: TestCounty;

  beforeAll(async () => {
    app = await startTestApp(kind);
    open = await TestCounty.create(app.database);
    closed = await TestCounty.create(app.database, { publicSince: null });
    await open.measure({ number: 'O1' });
    await closed.measure({ number: 'G1' });
  });
  afterAll(() => app.stop());

  const measures = (county: TestCounty) => `/api/v1/bodies/${county.key}/measures`;

  it('an open one: everybody', async () => {
    expect((await app.request('GET', measures(open))).statusCode).toBe(200);
  });

  it('a closed one: nobody from outside, as if it were not there', async () => {
    const stranger = await app.request('GET', measures(closed));
    expect(stranger.statusCode).toBe(404);
    expect(stranger.body).not.toContain(`Bekannt sind: ${closed.key}`);
    const neighbour = await app.signIn(await open.account('ki_management'));
    expect((await neighbour.request('GET', measures(closed))).statusCode).toBe(404);
  });

  it('a closed one: its own people, as their role allows', async () => {
    const management = await app.signIn(await closed.account('ki_management'));
    expect((await management.request('GET', measures(closed))).statusCode).toBe(200);
    const member = await app.signIn(await closed.account('committee_member'));
    const refused = await member.request('GET', measures(closed));
    expect(refused.statusCode).toBe(403);
    expect(refused.json()).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('nobody whose session is no longer known', async () => {
    const answer = await app.request('GET', measures(open), {
      headers: { cookie: `sitzung=${newId()}` },
    });
    expect(answer.statusCode).toBe(401);
  });
});
