import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import { ApiDescription } from '../support/api-description.js';
import { DATABASES, startTestApp, type TestApp, type Visitor } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';

interface Problem {
  problems: { field: string }[];
}

describe.each(DATABASES)('the settings of a county, on %s', (kind) => {
  let app: TestApp;
  let description: ApiDescription;
  let county: TestCounty;
  let administration: Visitor;

  beforeAll(async () => {
    app = await startTestApp(kind);
    description = await ApiDescription.of(app);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    county = await TestCounty.create(app.database, { publicSince: null });
    administration = await app.signIn(await county.account('admin'));
  });

  const path = () => `/api/v1/bodies/${county.key}`;
  const set = (version: number, payload: object) =>
    administration.request('PATCH', path(), {
      payload,
      headers: { 'if-match': `"${version}"` },
    });

  it('say how it numbers, ages and opens, from the moment they are set', async () => {
    expect((await app.request('GET', path())).statusCode).toBe(404);
    const settings = {
      measureNumberPattern: 'W{lfd:2}',
      ageingAfterDays: 90,
      staleAfterDays: 180,
      publicSince: '2026-01-15',
    };
    const answer = await set(1, settings);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers.etag).toBe('"2"');
    expect(answer.json()).toMatchObject({ key: county.key, ...settings, version: 2 });
    const found = await app.request('GET', path());
    expect(found.headers.etag).toBe('"2"');
    expect(found.json()).toEqual(answer.json());
    expect(description.deviations('/api/v1/bodies/{body}', found.json())).toEqual([]);
    const [entry] = await app.database.read.findBy(AuditEntry, { action: 'COUNTY_CHANGED' });
    expect(JSON.parse(entry?.before ?? '')).toEqual({
      measureNumberPattern: null,
      ageingAfterDays: 183,
      staleAfterDays: 365,
      publicSince: null,
    });
  });

  it('say how its papers are numbered and what they tell about effects', async () => {
    const needsTerm = await set(1, { paperNumberPattern: 'SV-{wp}-{lfd:4}' });
    expect(needsTerm.json<Problem>().problems).toMatchObject([{ field: 'councilTerm' }]);
    const settings = { paperNumberPattern: 'SV-{wp}-{lfd:4}', councilTerm: 'XI' };
    const answer = await set(1, { ...settings, paperImpacts: ['CLIMATE'] });
    expect(answer.json()).toMatchObject({
      ...settings,
      paperImpacts: [{ code: 'CLIMATE', label: 'Klimafolgenabschätzung' }],
    });
    const unknown = await set(2, { paperNumberPattern: '{monat}', paperImpacts: ['NOISE'] });
    expect(unknown.json<Problem>().problems).toHaveLength(2);
  });

  it('say which parts its papers begin with', async () => {
    const paperSections = [{ kind: 'TEXT', heading: 'Sachverhalt' }];
    const answer = await set(1, { paperSections });
    expect(answer.json()).toMatchObject({
      paperSections: [{ kind: { code: 'TEXT', label: 'Text' }, heading: 'Sachverhalt' }],
    });
    const wrong = await set(2, { paperSections: [{ kind: 'FIELD', heading: ' ' }] });
    expect(wrong.json<Problem>().problems.map(({ field }) => field)).toEqual([
      'paperSections.0.kind',
      'paperSections.0.heading',
    ]);
  });

  it('are told what cannot be', async () => {
    const fields = async (payload: object) =>
      (await set(1, payload)).json<Problem>().problems.map(({ field }) => field);
    expect(await fields({ measureNumberPattern: 'W{nr}', ageingAfterDays: 0 })).toEqual([
      'measureNumberPattern',
      'ageingAfterDays',
    ]);
    expect(await fields({ staleAfterDays: 100 })).toEqual(['staleAfterDays']);
    expect(await fields({ name: 'Kreis Anders' })).toEqual(['name']);
  });

  it('stay as they are when nothing changes, and when somebody else was faster', async () => {
    expect((await set(1, { ageingAfterDays: 183 })).json()).toMatchObject({ version: 1 });
    await set(1, { ageingAfterDays: 100 });
    const stale = await set(1, { ageingAfterDays: 120 });
    expect(stale.statusCode).toBe(412);
    expect(stale.json()).toMatchObject({
      current: { ageingAfterDays: 100, version: 2 },
      changedBy: 'Administration',
    });
  });
});
