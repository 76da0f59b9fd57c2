import { IndicatorValue } from '../../src/concepts/indicator-value.entity.js';
import { ApiDescription } from '../support/api-description.js';
import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';

describe.each(DATABASES)('the API of concepts, on %s', (kind) => {
  let app: TestApp;
  let description: ApiDescription;
  let county: TestCounty;

  beforeAll(async () => {
    app = await startTestApp(kind);
    description = await ApiDescription.of(app);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    county = await TestCounty.create(app.database);
  });

  const get = (path: string) => app.request('GET', `/api/v1/bodies/${county.key}/${path}`);

  it('shows what a concept states beside what is recorded', async () => {
    const stated = { note: null, source: 'S. 2', figure: 80 };
    const concept = await county.concept('bericht', {
      title: 'Integrationsbericht',
      adoptedById: (await county.organization('kreistag', { name: 'Kreistag' })).id,
      statedCounts: [
        { ...stated, wording: 'mehr als 80', subject: 'Maßnahmen', scope: 'CONCEPT' },
        { ...stated, wording: 'über 30', subject: 'des KI', scope: 'INTEGRATION_CENTRE' },
      ],
      notes: [{ title: 'Auftrag', text: 'Der Kreistag will es wissen.', source: null }],
    });
    await county.field('sprache', { conceptId: concept.id, name: 'Sprache' });
    await county.goal('leitziel', { conceptId: concept.id, text: 'Alle reden mit.' });
    const concepts = [concept];
    await county.measure({ concepts, kiRole: 'INVOLVED' });
    await county.measure({ concepts, recordedOn: '2024-02-01' });
    await county.measure({ concepts, isPublic: false });
    await county.measure();

    const answer = await get('concepts');
    expect(answer.json()).toMatchObject({
      items: [
        {
          key: 'bericht',
          adoptedBy: { key: 'kreistag', name: 'Kreistag' },
          recordedMeasures: 2,
          statedCounts: [
            { wording: 'mehr als 80', figure: 80, recorded: 2 },
            { wording: 'über 30', recorded: 1 },
          ],
          fieldsOfAction: [{ key: 'sprache', name: 'Sprache' }],
          goals: [{ level: { code: 'MAIN', label: 'Leitziel' }, text: 'Alle reden mit.' }],
        },
      ],
    });
    expect(description.deviations('/api/v1/bodies/{body}/concepts', answer.json())).toEqual([]);
    expect((await get('concepts?asOf=2024-01-31')).json()).toMatchObject({
      items: [{ recordedMeasures: 1 }],
    });
  });

  it('shows fields of action with their goals', async () => {
    const concept = await county.concept('konzept', { title: 'Konzept' });
    const field = await county.field('bildung', { conceptId: concept.id });
    await county.field('elementarbereich', { kind: 'TOPIC', parentId: field.id });
    const main = await county.goal('leitziel', { fieldOfActionId: field.id });
    await county.goal('teilziel', { fieldOfActionId: field.id, parentId: main.id, level: 'SUB' });

    const answer = await get('fields-of-action');
    expect(answer.json()).toMatchObject({
      items: [
        {
          key: 'bildung',
          concept: { key: 'konzept', name: 'Konzept' },
          goals: [
            { key: 'leitziel', parent: null },
            { key: 'teilziel', parent: 'leitziel', level: { label: 'Teilziel' } },
          ],
        },
        { key: 'elementarbereich', parent: { key: 'bildung' }, goals: [] },
      ],
    });
    const path = '/api/v1/bodies/{body}/fields-of-action';
    expect(description.deviations(path, answer.json())).toEqual([]);
  });

  it('keeps a printed figure and flags that it does not follow from its own numbers', async () => {
    await county.indicator('alle', { Nord: '1 000', Süd: '2.000' });
    await county.indicator('einige', { Nord: '250', Süd: '500' });
    await county.indicator(
      'anteil',
      { Nord: '25,0 %', Süd: '34,6 %', Insgesamt: '29,9 %' },
      { unit: 'PERCENT', numeratorKey: 'einige', denominatorKey: 'alle' },
    );
    const answer = await get('indicators');
    expect(answer.json()).toMatchObject({
      items: [
        { key: 'alle', values: [{ printed: '1 000', computed: null }, { printed: '2.000' }] },
        { key: 'einige' },
        {
          key: 'anteil',
          unit: { code: 'PERCENT', label: 'Prozent' },
          values: [
            { subject: 'Nord', printed: '25,0 %', computed: { value: 25, differs: false } },
            { subject: 'Süd', printed: '34,6 %', computed: { value: 25, differs: true } },
            { subject: 'Insgesamt', printed: '29,9 %', computed: null },
          ],
        },
      ],
    });
    expect(description.deviations('/api/v1/bodies/{body}/indicators', answer.json())).toEqual([]);
  });

  it.each(['concepts?page=1', 'fields-of-action?day=2024-01-01', 'indicators?x=1'])(
    'refuses %s',
    async (path) => {
      expect((await get(path)).statusCode).toBe(422);
    },
  );

  it.each(['concepts', 'fields-of-action', 'indicators'])(
    'finds no %s of an unknown county',
    async (path) => {
      const answer = await app.request('GET', `/api/v1/bodies/nirgendwo/${path}`);
      expect(answer.statusCode).toBe(404);
    },
  );

  it('tells of a day only what there was by then', async () => {
    const early = await county.concept('frueh', { adoptedOn: '2010' });
    const late = await county.concept('spaet', { adoptedOn: 'Mai 2016' });
    await county.field('bildung', { conceptId: early.id });
    await county.field('flucht', { conceptId: late.id });
    await county.goal('leitziel', { conceptId: late.id, fieldOfActionId: null });
    const keys = async (path: string) =>
      (await get(path)).json<{ items: { key: string }[] }>().items.map(({ key }) => key);
    for (const [day, concepts, fields] of [
      ['2009-12-31', [], []],
      ['2016-04-30', ['frueh'], ['bildung']],
      ['2016-05-01', ['frueh', 'spaet'], ['bildung', 'flucht']],
    ] as const) {
      expect([day, await keys(`concepts?asOf=${day}`)]).toEqual([day, concepts]);
      expect([day, await keys(`fields-of-action?asOf=${day}`)]).toEqual([day, fields]);
    }
    expect(await keys('concepts')).toEqual(['frueh', 'spaet']);
  });

  it('leaves out figures from after the day', async () => {
    await county.indicator('anteil', { 'Kreis Probe': '34,6 %' });
    await app.database.write((em) =>
      em.update(IndicatorValue, { bodyId: county.body.id }, { asOf: '31.12.2011' }),
    );
    const values = async (day: string) =>
      (await get(`indicators?asOf=${day}`)).json<{ items: { values: unknown[] }[] }>().items[0]
        ?.values.length;
    expect(await values('2011-12-30')).toBe(0);
    expect(await values('2011-12-31')).toBe(1);
  });
});
