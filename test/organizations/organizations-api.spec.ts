import { ApiDescription } from '../support/api-description.js';
import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';

describe.each(DATABASES)('the API of counties and organizations, on %s', (kind) => {
  let app: TestApp;
  let description: ApiDescription;
  let county: TestCounty;

  beforeAll(async () => {
    app = await startTestApp(kind);
    description = await ApiDescription.of(app);
    county = await TestCounty.create(app.database, { key: 'probe', name: 'Kreis Probe' });
  });
  afterAll(() => app.stop());

  it('lists the counties and says which are invented', async () => {
    const answer = await app.request('GET', '/api/v1/bodies');
    expect(answer.json()).toEqual({
      items: [
        {
          key: 'probe',
          name: 'Kreis Probe',
          shortName: 'Probe',
          ags: null,
          invented: true,
          source: null,
        },
      ],
    });
    expect(description.deviations('/api/v1/bodies', answer.json())).toEqual([]);
  });

  it('shows one county', async () => {
    const answer = await app.request('GET', '/api/v1/bodies/probe');
    expect(answer.json()).toMatchObject({ key: 'probe', name: 'Kreis Probe' });
    expect(description.deviations('/api/v1/bodies/{body}', answer.json())).toEqual([]);
  });

  it('names the counties there are when it does not know one', async () => {
    const answer = await app.request('GET', '/api/v1/bodies/porbe');
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({
      code: 'NOT_FOUND',
      detail: 'Einen Kreis „porbe“ gibt es hier nicht. Bekannt sind: probe.',
    });
    expect(description.deviations('/api/v1/bodies/{body}', answer.json(), 404)).toEqual([]);
  });

  it.each(['', '/probe', '/probe/organizations'])(
    'takes no parameters at bodies%s',
    async (path) => {
      const answer = await app.request('GET', `/api/v1/bodies${path}?seite=2`);
      expect(answer.statusCode).toBe(422);
      expect(answer.json()).toMatchObject({ problems: [{ field: 'seite' }] });
    },
  );

  it('shows organizations with their place, their end and their seats', async () => {
    const council = await county.organization('kreistag', { classification: 'COUNCIL' });
    const later = await county.organization('amt-neu', { name: 'Amt für Jugend und Bildung' });
    await county.organization('amt-alt', {
      name: 'Jugendamt',
      parentId: council.id,
      endDate: 'Mai 2021',
      successorId: later.id,
    });
    const group = await county.organization('lenkungsgruppe', { classification: 'STEERING_GROUP' });
    const chair = await county.person('Muster', { formOfAddress: 'Frau', historical: true });
    await county.seat(group, { personId: chair.id, role: 'CHAIR', label: 'Landrätin' });
    await county.seat(group, { memberOrganizationId: later.id, seats: 2 });
    await county.seat(group, { label: 'eine der Integrationsagenturen', rotationRule: 'jährlich' });

    const answer = await app.request('GET', '/api/v1/bodies/probe/organizations');
    expect(answer.json()).toMatchObject({
      items: [
        { key: 'kreistag', classification: { code: 'COUNCIL', label: 'Kreistag' }, members: [] },
        { key: 'amt-neu', parent: null, successor: null },
        {
          key: 'amt-alt',
          parent: { key: 'kreistag' },
          endDate: 'Mai 2021',
          successor: { key: 'amt-neu', name: 'Amt für Jugend und Bildung' },
        },
        {
          key: 'lenkungsgruppe',
          members: [
            {
              person: { name: 'Frau Muster', historical: true },
              organization: null,
              role: { code: 'CHAIR', label: 'Vorsitz' },
              label: 'Landrätin',
            },
            { person: null, organization: { key: 'amt-neu' }, seats: 2 },
            { person: null, organization: null, rotationRule: 'jährlich' },
          ],
        },
      ],
    });
    const path = '/api/v1/bodies/{body}/organizations';
    expect(description.deviations(path, answer.json())).toEqual([]);
  });
});
