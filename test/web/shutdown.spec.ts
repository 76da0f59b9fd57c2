import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';
import { Seed } from '../../src/seed/seed.service.js';

describe.each(DATABASES)('a server that is stopped under load, on %s', (kind) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp(kind);
    await app.get(Seed).load('warendorf');
  });

  it('still has its database for those it has let in', async () => {
    const requests = Array.from({ length: 30 }, (_, index) =>
      index % 3 === 0
        ? app.request('POST', '/api/v1/bodies/warendorf/renditions', {
            payload: { template: 'berichtsvorlage-umsetzungsstand', format: 'html' },
          })
        : app.request('GET', '/api/v1/bodies/warendorf/measures?asOf=2023-05-25'),
    );
    await Promise.race(requests);
    const [outcomes] = await Promise.all([Promise.allSettled(requests), app.stop()]);
    const answered = outcomes.filter((outcome) => outcome.status === 'fulfilled');
    const statuses = answered.map(({ value }) => value.statusCode);
    expect(statuses).toContain(200);
    expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([]);
  });
});
