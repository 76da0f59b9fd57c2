import { ApiDescription } from '../support/api-description.js';
import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';

interface Page {
  asOf: string;
  total: number;
  items: { number: string; title: string }[];
}
interface History {
  revisions: { version: number }[];
  reports: { asOf: string }[];
}
interface Problem {
  code: string;
  detail: string;
  problems: { field: string; message: string }[];
}

describe.each(DATABASES)('the API of measures, on %s', (kind) => {
  let app: TestApp;
  let description: ApiDescription;
  let county: TestCounty;

  beforeAll(async () => {
    app = await startTestApp(kind);
    description = await ApiDescription.of(app);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    app.clock.set('2026-01-15T10:00:00Z');
    county = await TestCounty.create(app.database);
  });

  const get = (query = '') => app.request('GET', `/api/v1/bodies/${county.key}/measures${query}`);
  const page = async (query = '') => (await get(query)).json<Page>();
  const numbers = async (query = '') => (await page(query)).items.map(({ number }) => number);

  describe('the list', () => {
    it('tells everything it knows about a measure, as described', async () => {
      const measure = await county.measure({
        number: 'P1',
        title: 'Sprachkurs',
        lead: await county.organization('sozialamt', { name: 'Sozialamt' }),
        fields: [await county.field('sprache', { name: 'Sprache' })],
        concepts: [await county.concept('konzept')],
        parties: [await county.organization('vhs')],
        kimAssessment: 'RELATED',
      });
      await county.report(measure, {
        asOf: '2025-12-31',
        status: 'ONGOING',
        schedule: 'ON_TIME',
        adaptation: 'KEEP',
        publicText: 'Der Kurs läuft.',
        internalNote: 'Nur für das Haus.',
      });
      const answer = await get();
      expect(answer.statusCode).toBe(200);
      expect(answer.json()).toMatchObject({
        asOf: '2026-01-15',
        total: 1,
        items: [
          {
            number: 'P1',
            status: { code: 'ONGOING', label: 'laufend' },
            report: { asOf: '2025-12-31', late: false, publicText: 'Der Kurs läuft.' },
            lead: { key: 'sozialamt', name: 'Sozialamt' },
            kim: { assessment: { code: 'RELATED', label: 'Bezug zu KIM' } },
          },
        ],
      });
      expect(answer.body).not.toContain('Nur für das Haus');
      expect(description.deviations('/api/v1/bodies/{body}/measures', answer.json())).toEqual([]);
    });

    it('leaves out what is not public', async () => {
      await county.measure({ number: 'P1' });
      await county.measure({ number: 'P2', isPublic: false });
      expect(await page()).toMatchObject({ total: 1, items: [{ number: 'P1' }] });
    });

    it('is empty for a county without measures', async () => {
      expect(await page()).toMatchObject({ total: 0, items: [] });
    });
  });

  describe('a filter', () => {
    let filled: TestCounty;
    beforeAll(async () => {
      county = filled = await TestCounty.create(app.database);
      const office = await county.organization('sozialamt', { name: 'Sozialamt' });
      const language = await county.field('sprache', { name: 'Sprache' });
      const work = await county.field('arbeit', { name: 'Arbeit' });
      const report = await county.concept('bericht');
      const plan = await county.concept('plan');
      const course = await county.measure({
        number: 'P1',
        title: 'Übergang in den Beruf',
        lead: office,
        fields: [language, work],
        concepts: [report],
        kimAssessment: 'CARRIED_BY_KIM',
        places: [await county.place('ahlen')],
        targetGroups: [await county.targetGroup('eltern'), await county.targetGroup('kinder')],
      });
      const meeting = await county.measure({
        number: 'P2',
        title: 'Begegnung 100 % offen',
        fields: [language],
        concepts: [report, plan],
      });
      await county.measure({ number: 'P3', title: 'Straßenfest', lead: office });
      await county.report(course, { asOf: '2024-01-31', status: 'ONGOING', adaptation: 'ADAPT' });
      await county.report(meeting, { asOf: '2024-01-31', status: 'COMPLETED' });
    });
    beforeEach(() => {
      county = filled;
    });

    it.each([
      ['status=ONGOING', ['P1']],
      ['status=UNKNOWN', ['P3']],
      ['status=ON_HOLD', []],
      ['fieldOfAction=sprache', ['P1', 'P2']],
      ['fieldOfAction=arbeit', ['P1']],
      ['lead=sozialamt', ['P1', 'P3']],
      ['concept=bericht', ['P1', 'P2']],
      ['kimAssessment=NOT_ASSESSED', ['P2', 'P3']],
      ['kimAssessment=CARRIED_BY_KIM', ['P1']],
      ['adaptation=ADAPT', ['P1']],
      ['place=ahlen', ['P1']],
      ['targetGroup=kinder&place=ahlen', ['P1']],
      ['fieldOfAction=sprache&concept=plan', ['P2']],
      ['lead=sozialamt&status=ONGOING&q=beruf', ['P1']],
      ['lead=sozialamt&concept=plan', []],
    ])('%s finds %j', async (query, expected) => {
      const found = await page(`?${query}`);
      expect(found.items.map(({ number }) => number)).toEqual(expected);
      expect(found.total).toBe(expected.length);
    });

    it('finds the measures of a topic under the field it is part of', async () => {
      county = await TestCounty.create(app.database);
      const field = await county.field('bildung');
      const topic = await county.field('elementarbereich', { kind: 'TOPIC', parentId: field.id });
      await county.measure({ number: 'T1', fields: [topic] });
      await county.measure({ number: 'T2', fields: [field, topic] });
      await county.measure({ number: 'T3', fields: [field] });
      expect(await numbers('?fieldOfAction=bildung')).toEqual(['T1', 'T2', 'T3']);
      expect(await numbers('?fieldOfAction=elementarbereich')).toEqual(['T1', 'T2']);
    });

    it.each([
      ['Übergang', ['P1']],
      ['uebergang', ['P1']],
      ['ubergang', ['P1']],
      ['beruf übergang', ['P1']],
      ['beruf strasse', []],
      ['STRASSEN', ['P3']],
      ['sozialamt', ['P1', 'P3']],
      ['100 %', ['P2']],
      ['_', []],
      [' ', ['P1', 'P2', 'P3']],
    ])('of the words „%s“ finds %j', async (words, expected) => {
      expect(await numbers(`?q=${encodeURIComponent(words)}`)).toEqual(expected);
    });

    it('looks at the measures as they were on the day', async () => {
      expect(await numbers('?status=ONGOING&asOf=2024-01-30')).toEqual([]);
      expect(await numbers('?status=UNKNOWN&asOf=2024-01-30')).toEqual(['P1', 'P2', 'P3']);
    });
  });

  describe('the day', () => {
    it('is today in Germany unless stated', async () => {
      app.clock.set('2026-01-15T23:30:00Z');
      expect((await page()).asOf).toBe('2026-01-16');
    });

    it('decides what was known', async () => {
      const measure = await county.measure({ title: 'Alter Titel', recordedOn: '2024-01-10' });
      await county.change(measure, { title: 'Neuer Titel' }, '2024-02-10');
      expect((await page('?asOf=2024-01-09')).total).toBe(0);
      expect((await page('?asOf=2024-02-09')).items[0]?.title).toBe('Alter Titel');
      expect((await page('?asOf=2024-02-10')).items[0]?.title).toBe('Neuer Titel');
    });

    it('marks what came in late', async () => {
      const measure = await county.measure({ number: 'P1' });
      await county.report(measure, { asOf: '2024-06-30', recordedOn: '2024-07-09' });
      expect((await get('?asOf=2024-06-30')).json()).toMatchObject({
        items: [{ report: { late: true } }],
      });
      expect((await get('/P1?asOf=2024-07-09')).json()).toMatchObject({ report: { late: false } });
    });
  });

  describe('the order', () => {
    beforeEach(async () => {
      const titles = {
        P10: 'Zirkus',
        P2: 'Ämterlotsen',
        P1: 'Arbeit',
        P3: 'arbeit',
        P4: 'Öffnung',
      };
      for (const [number, title] of Object.entries(titles)) await county.measure({ number, title });
    });

    it('is by number as people count', async () => {
      expect(await numbers()).toEqual(['P1', 'P2', 'P3', 'P4', 'P10']);
      expect(await numbers('?sort=-number')).toEqual(['P10', 'P4', 'P3', 'P2', 'P1']);
    });

    it('of titles puts umlauts beside their vowels, and equal titles by number', async () => {
      expect(await numbers('?sort=title')).toEqual(['P2', 'P1', 'P3', 'P4', 'P10']);
      expect(await numbers('?sort=-title')).toEqual(['P10', 'P4', 'P1', 'P3', 'P2']);
    });

    it('of status follows the course of a measure', async () => {
      const done = await county.measure({ number: 'P5' });
      const planned = await county.measure({ number: 'P6' });
      await county.report(done, { status: 'COMPLETED' });
      await county.report(planned, { status: 'PLANNED' });
      expect((await numbers('?sort=status')).slice(0, 3)).toEqual(['P6', 'P5', 'P1']);
      expect((await numbers('?sort=-status')).slice(-2)).toEqual(['P5', 'P6']);
    });
  });

  describe('pages', () => {
    beforeEach(async () => {
      for (let index = 1; index <= 5; index += 1) await county.measure({ number: `P${index}` });
    });

    it('follow each other without a gap', async () => {
      expect(await numbers('?limit=2')).toEqual(['P1', 'P2']);
      expect(await numbers('?limit=2&page=2')).toEqual(['P3', 'P4']);
      expect(await numbers('?limit=2&page=3')).toEqual(['P5']);
      expect(await numbers('?limit=2&page=4')).toEqual([]);
    });

    it('can be walked by their links', async () => {
      const path = `/api/v1/bodies/${county.key}/measures`;
      const answer = await get('?limit=2&page=2&sort=title');
      expect(answer.headers['x-total-count']).toBe('5');
      expect(String(answer.headers.link).split(', ')).toEqual([
        `<${path}?limit=2&page=1&sort=title>; rel="first"`,
        `<${path}?limit=2&page=1&sort=title>; rel="prev"`,
        `<${path}?limit=2&page=3&sort=title>; rel="next"`,
        `<${path}?limit=2&page=3&sort=title>; rel="last"`,
      ]);
    });
  });

  describe('what is not known', () => {
    let filled: TestCounty;
    beforeAll(async () => {
      county = filled = await TestCounty.create(app.database);
      const lead = await county.organization('sozialamt');
      await county.organization('vhs');
      await county.field('sprache');
      await county.field('arbeit');
      await county.concept('plan');
      await county.measure({ number: 'P1', lead });
      await county.measure({ number: 'P2', isPublic: false });
    });
    beforeEach(() => {
      county = filled;
    });

    it.each([
      ['status=DONE', 'status', /^Erlaubt ist: NOT_STARTED, PLANNED, IN_PROGRESS/],
      ['status=', 'status', /^Erlaubt ist/],
      ['status=PLANNED&status=ONGOING', 'status', /^Erlaubt ist/],
      ['kimAssessment=maybe', 'kimAssessment', /NOT_ASSESSED, NONE, RELATED/],
      ['adaptation=x', 'adaptation', /KEEP, ADAPT, DROP, NEW/],
      ['fieldOfAction=xyz', 'fieldOfAction', /^Erlaubt ist: sprache, arbeit\.$/],
      ['concept=xyz', 'concept', /^Erlaubt ist: plan\.$/],
      ['lead=xyz', 'lead', /^Erlaubt ist: sozialamt\.$/],
      ['asOf=25.05.2023', 'asOf', /JJJJ-MM-TT/],
      ['asOf=2023-02-30', 'asOf', /JJJJ-MM-TT/],
      ['sort=lead', 'sort', /^Erlaubt ist: number, -number, title, -title, status, -status\.$/],
      ['page=0', 'page', /ganze Zahl von 1 bis/],
      ['page=1.5', 'page', /ganze Zahl/],
      ['page=eins', 'page', /ganze Zahl/],
      ['limit=201', 'limit', /1 bis 200/],
      ['limit=', 'limit', /1 bis 200/],
      ['farbe=rot', 'farbe', /^Das gibt es hier nicht\. Erlaubt ist: adaptation, asOf, concept,/],
    ])('%s is refused with what is allowed', async (query, field, message) => {
      const answer = await get(`?${query}`);
      expect(answer.statusCode).toBe(422);
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
      const problem = answer.json<Problem>();
      expect(problem).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field }] });
      expect(problem.problems[0]?.message).toMatch(message);
      const path = '/api/v1/bodies/{body}/measures';
      expect(description.deviations(path, problem, 422)).toEqual([]);
    });

    it('is also a search without end', async () => {
      const { problems } = (await get(`?q=${'x'.repeat(201)}`)).json<Problem>();
      expect(problems).toEqual([
        { field: 'q', message: 'Erlaubt ist ein Text mit höchstens 200 Zeichen.' },
      ]);
    });

    it('is named all at once', async () => {
      const { problems } = (await get('?status=x&page=0&farbe=rot')).json<Problem>();
      expect(problems.map(({ field }) => field).sort()).toEqual(['farbe', 'page', 'status']);
    });

    it('is not looked for in other counties', async () => {
      await (await TestCounty.create(app.database)).field('nachbarfeld');
      expect((await get('?fieldOfAction=nachbarfeld')).statusCode).toBe(422);
    });

    it.each(['/P99', '/P99/history', '/P1?asOf=2020-01-01', '/P2', '/P2/history'])(
      '%s is not found',
      async (path) => {
        const answer = await get(path);
        expect(answer.statusCode).toBe(404);
        expect(answer.json()).toMatchObject({ code: 'NOT_FOUND' });
      },
    );

    it.each(['', '/P1', '/P1/history'])('an unknown county has no measures%s', async (path) => {
      const answer = await app.request('GET', `/api/v1/bodies/nirgendwo/measures${path}`);
      expect(answer.statusCode).toBe(404);
      expect(answer.json<Problem>().detail).toContain('nirgendwo');
    });

    it.each(['/P1?page=1', '/P1/history?page=1'])('%s is refused', async (path) => {
      expect((await get(path)).statusCode).toBe(422);
    });
  });

  describe('the history', () => {
    it('keeps to itself what was said while the measure was not public', async () => {
      const measure = await county.measure({ number: 'P1', isPublic: false, title: 'Vertraulich' });
      await county.report(measure, { asOf: '2023-06-30', status: 'PLANNED' });
      await county.change(measure, { isPublic: true, title: 'Offen' }, '2024-02-01');
      await county.report(measure, { asOf: '2024-06-30', status: 'ONGOING' });
      const answer = await get('/P1/history');
      expect(answer.json()).toMatchObject({
        revisions: [{ version: 2 }],
        reports: [{ asOf: '2024-06-30' }],
      });
      expect(answer.json<{ reports: unknown[] }>().reports).toHaveLength(1);
    });

    it('tells who changed what, when and why, and what was reported', async () => {
      const measure = await county.measure({ number: 'P1', recordedOn: '2023-05-25' });
      const lead = await county.organization('sozialamt');
      await county.change(
        measure,
        { title: 'Neu', leadId: lead.id },
        '2024-02-01',
        'Beschluss der Lenkungsgruppe',
      );
      await county.report(measure, { asOf: '2023-06-30', status: 'PLANNED' });
      await county.report(measure, {
        asOf: '2023-12-31',
        status: 'ONGOING',
        internalNote: 'geheim',
      });
      await county.report(measure, { asOf: '2024-12-31', state: 'RETURNED' });

      const answer = await get('/P1/history');
      expect(answer.json()).toMatchObject({
        number: 'P1',
        revisions: [
          {
            version: 2,
            recordedAt: '2024-01-31T23:00:00.000Z',
            actor: 'KI-Management',
            reason: 'Beschluss der Lenkungsgruppe',
            changes: [
              { code: 'title', label: 'Titel' },
              { code: 'lead', label: 'Federführung' },
            ],
          },
          { version: 1, reason: 'Erfassung', changes: [] },
        ],
        reports: [
          { asOf: '2023-12-31', status: { code: 'ONGOING' } },
          { asOf: '2023-06-30', status: { code: 'PLANNED' } },
        ],
      });
      expect(answer.body).not.toContain('geheim');
      expect(answer.json<{ reports: unknown[] }>().reports).toHaveLength(2);

      const then = (await get('/P1/history?asOf=2023-10-01')).json<History>();
      expect(then.revisions.map(({ version }) => version)).toEqual([1]);
      expect(then.reports.map(({ asOf }) => asOf)).toEqual(['2023-06-30']);
      expect((await get('/P1/history?asOf=2023-05-24')).statusCode).toBe(404);
      const path = '/api/v1/bodies/{body}/measures/{number}/history';
      expect(description.deviations(path, answer.json())).toEqual([]);
    });
  });
});
