import { IMPACT_KINDS } from '../../src/organizations/impact-kinds.js';
import { keepNames } from '../../src/organizations/former-names.js';
import { Organization } from '../../src/organizations/organization.entity.js';
import { startOfDay } from '../../src/texts/days.js';
import { ApiDescription } from '../support/api-description.js';
import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';

interface Listed {
  name: string;
  successor: { name: string } | null;
  members: { organization: { name: string } | null }[];
}

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
          publicSince: '2023-01-02',
          measureNumberPattern: null,
          paperNumberPattern: null,
          councilTerm: null,
          paperImpacts: Object.entries(IMPACT_KINDS).map(([code, label]) => ({ code, label })),
          paperSections: [],
          ageingAfterDays: 183,
          staleAfterDays: 365,
          version: 1,
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

  it('shows on a day who was there then, by the names of then', async () => {
    county = await TestCounty.create(app.database);
    const council = await county.organization('kreistag', { name: 'Kreistag' });
    const youth = await county.organization('jugend', { name: 'Jugendamt', parentId: council.id });
    await county.organization('familie', {
      name: 'Familienbüro',
      startDate: 'Mai 2018',
      endDate: '2021',
      successorId: youth.id,
    });
    const group = await county.organization('runde', { startDate: '2015' });
    await county.seat(group, { memberOrganizationId: youth.id, startDate: '2019' });
    for (const [name, day] of [
      ['Amt für Jugend', '2020-03-01'],
      ['Amt für Jugend und Bildung', '2023-06-01'],
    ] as const)
      await app.database.write(async (em) => {
        const before = await em.findOneByOrFail(Organization, { id: youth.id });
        await keepNames(em, [before], startOfDay(day));
        await em.update(Organization, youth.id, { name, shortName: 'AJB' });
      });

    const on = async (query: string) => {
      const path = `/api/v1/bodies/${county.key}/organizations${query}`;
      const { items } = (await app.request('GET', path)).json<{ items: Listed[] }>();
      return items.map(({ name, successor, members }) =>
        [name, successor?.name, ...members.map((seat) => seat.organization?.name)].filter(Boolean),
      );
    };
    expect(await on('?asOf=2014-12-31')).toEqual([['Kreistag'], ['Jugendamt']]);
    expect(await on('?asOf=2020-02-29')).toEqual([
      ['Kreistag'],
      ['Jugendamt'],
      ['Familienbüro', 'Jugendamt'],
      ['Name von runde', 'Jugendamt'],
    ]);
    expect(await on('?asOf=2020-03-01')).toEqual([
      ['Kreistag'],
      ['Amt für Jugend'],
      ['Familienbüro', 'Amt für Jugend'],
      ['Name von runde', 'Amt für Jugend'],
    ]);
    const today = 'Amt für Jugend und Bildung';
    expect(await on('?asOf=2026-01-15')).toEqual([
      ['Kreistag'],
      [today],
      ['Name von runde', today],
    ]);
    expect(await on('')).toEqual([
      ['Kreistag'],
      [today],
      ['Familienbüro', today],
      ['Name von runde', today],
    ]);
  });
});
