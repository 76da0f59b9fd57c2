import { FillIndex } from '../../src/measures/fill-index.js';
import { FRESHNESS } from '../../src/measures/freshness.js';
import { LACKS } from '../../src/measures/quality.js';
import { ApiDescription } from '../support/api-description.js';
import { DATABASES, startTestApp, type TestApp, type Visitor } from '../support/databases.js';
import { type MeasureFacts, type ReportFacts, TestCounty } from '../support/factories.js';

interface Item {
  number: string;
  freshness: { code: string; daysSinceReport: number | null };
  overdue: boolean;
  missing: { code: string; label: string }[] | null;
}
interface Page {
  total: number;
  items: Item[];
}

/** Every second, third, … of the values, so that in many measures they meet in many ways. */
const nth = <Value>(values: readonly Value[], index: number, step: number): Value =>
  values[Math.floor(index / step) % values.length] as Value;

describe.each(DATABASES)('what is computed about measures, on %s', (kind) => {
  let app: TestApp;
  let county: TestCounty;
  let management: Visitor;

  beforeAll(async () => {
    app = await startTestApp(kind);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    app.clock.set('2026-01-15T10:00:00Z');
    county = await TestCounty.create(app.database);
    management = await app.signIn(await county.account('ki_management'));
  });

  const url = (query = '') => `/api/v1/bodies/${county.key}/measures${query}`;
  const page = async (query = '') => (await management.request('GET', url(query))).json<Page>();
  const numbers = async (query: string) => (await page(query)).items.map(({ number }) => number);
  async function measure(number: string, facts: MeasureFacts, report?: ReportFacts): Promise<void> {
    const entered = await county.measure({ number, ...facts });
    if (report) await county.report(entered, report);
  }

  it('is told of each measure', async () => {
    await measure('P1', { plannedEnd: '2025' }, { asOf: '2025-06-30', publicText: 'Es läuft.' });
    const answer = await management.request('GET', url('/P1'));
    expect(answer.json()).toMatchObject({
      freshness: { code: 'AGEING', label: 'bald zu erneuern', daysSinceReport: 199 },
      overdue: true,
      missing: [
        { code: 'LEAD', label: 'keine Federführung zugeordnet' },
        { code: 'FIELD_OF_ACTION' },
        { code: 'KIM_ASSESSMENT' },
      ],
    });
    const description = await ApiDescription.of(app);
    const path = '/api/v1/bodies/{body}/measures/{number}';
    expect(description.deviations(path, answer.json())).toEqual([]);
  });

  it('goes by the limits of the county', async () => {
    county = await TestCounty.create(app.database, { ageingAfterDays: 30, staleAfterDays: 90 });
    management = await app.signIn(await county.account('ki_management'));
    await measure('P1', {}, { asOf: '2025-12-17' });
    await measure('P2', {}, { asOf: '2025-12-16' });
    await measure('P3', {}, { asOf: '2025-10-17' });
    await measure('P4', {});
    for (const [code, found] of [
      ['CURRENT', 'P1'],
      ['AGEING', 'P2'],
      ['STALE', 'P3'],
      ['NEVER', 'P4'],
    ])
      expect([code, await numbers(`?freshness=${code}`)]).toEqual([code, [found]]);
  });

  it('is about the day asked about, with what was known by then', async () => {
    const entered = await county.measure({ number: 'P1', plannedEnd: 'Mai 2024' });
    await county.report(entered, { asOf: '2023-12-31', status: 'ONGOING' });
    await county.change(entered, { plannedEnd: '2027' }, '2025-01-10');
    await county.report(entered, { asOf: '2025-12-31', status: 'ONGOING' });
    expect(await numbers('?overdue=true&asOf=2024-05-31')).toEqual([]);
    expect(await numbers('?overdue=true&asOf=2024-06-01')).toEqual(['P1']);
    expect(await numbers('?overdue=true&asOf=2025-01-10')).toEqual([]);
    expect(await numbers('?overdue=false')).toEqual(['P1']);
    expect(await numbers('?freshness=STALE&asOf=2024-12-30')).toEqual(['P1']);
    expect(await numbers('?freshness=CURRENT')).toEqual(['P1']);
    expect((await page('?asOf=2024-12-30')).items[0]?.freshness.daysSinceReport).toBe(365);
  });

  it('is found by the list exactly where it is told, in every mixture', async () => {
    const office = await county.organization('amt');
    const field = await county.field('feld');
    for (let index = 0; index < 120; index += 1) {
      const facts: MeasureFacts = {
        ...(index % 3 === 0 ? {} : { lead: office }),
        ...(index % 5 === 0 ? {} : { fields: [field] }),
        ...(index % 2 === 0 ? {} : { kimAssessment: 'NONE' }),
        plannedStart: nth([null, '2024', '2027', 'Mai 2025'], index, 3),
        plannedEnd: nth([null, '2025', '2028'], index, 7),
        startedOn: nth([null, null, '2024'], index, 11),
        endedOn: nth([null, null, null, '2025'], index, 13),
        archivedAt: nth([null, null, null, null, new Date('2023-01-01')], index, 2),
      };
      const report: ReportFacts = {
        asOf: nth(['2026-01-02', '2025-06-30', '2024-06-30', '2023-01-02'], index, 2),
        status: nth(['PLANNED', 'ONGOING', 'ON_HOLD', 'COMPLETED', 'UNKNOWN'] as const, index, 1),
        schedule: nth([null, 'ON_TIME', 'DELAYED'] as const, index, 4),
        reason: nth([null, 'Grund', ''], index, 3),
        publicText: nth(['Text', null], index, 6),
        adaptation: nth([null, 'KEEP', 'ADAPT', 'DROP', 'NEW'] as const, index, 2),
        adaptationText: nth([null, 'Mehr Plätze'], index, 5),
      };
      await measure(`P${index}`, facts, index % 9 === 0 ? undefined : report);
    }
    for (const asOf of ['2026-01-15', '2024-12-31']) {
      const { items } = await page(`?limit=200&asOf=${asOf}`);
      expect(items).toHaveLength(120);
      const expectFound = async (filter: string, holds: (item: Item) => boolean) => {
        const expected = items.filter(holds).map(({ number }) => number);
        const { total, items: found } = await page(`?limit=200&asOf=${asOf}&${filter}`);
        expect([filter, found.map(({ number }) => number)]).toEqual([filter, expected]);
        expect(total).toBe(expected.length);
        if (asOf === '2026-01-15') expect(expected).not.toEqual([]);
      };
      for (const code of Object.keys(FRESHNESS))
        await expectFound(`freshness=${code}`, (item) => item.freshness.code === code);
      await expectFound('overdue=true', (item) => item.overdue);
      await expectFound('overdue=false', (item) => !item.overdue);
      for (const code of Object.keys(LACKS))
        await expectFound(
          `missing=${code}`,
          ({ missing }) => missing?.some((lack) => lack.code === code) ?? false,
        );
    }
  });

  it('is found in a database that is older than it', async () => {
    await measure('P1', { plannedEnd: '2024' });
    await app.database.write(async (em) => {
      await em.query(`delete from revision_facet where facet = 'DUE_END'`);
      await em.query('delete from search_entry');
    });
    expect(await numbers('?overdue=true')).toEqual([]);
    await app.get(FillIndex).onApplicationBootstrap();
    expect(await numbers('?overdue=true')).toEqual(['P1']);
  });

  it('also narrows down changes and papers', async () => {
    await measure('P1', {}, { asOf: '2024-06-30' });
    await measure('P2', {}, { asOf: '2025-12-31' });
    const changes = `/api/v1/bodies/${county.key}/changes?from=2022-12-31&freshness=STALE`;
    expect((await app.request('GET', changes)).json()).toMatchObject({
      total: 1,
      items: [{ number: 'P1' }],
    });
    const payload = {
      template: 'berichtsvorlage-umsetzungsstand',
      format: 'html',
      filter: { freshness: 'STALE', overdue: false },
    };
    const paper = await app.request('POST', `/api/v1/bodies/${county.key}/renditions`, { payload });
    expect(paper.statusCode).toBe(200);
    const words = paper.body.replaceAll('\u00ad', '');
    expect(words).toContain('Aktualität: veraltet');
    expect(words).toContain('Maßnahme P1');
    expect(words).not.toContain('Maßnahme P2');
  });

  it('says what is missing only to people of the county', async () => {
    await measure('P1', {});
    const [open] = (await app.request('GET', url())).json<Page>().items;
    expect(open).toMatchObject({ freshness: { code: 'NEVER' }, overdue: false, missing: null });
    const refused = await app.request('GET', url('?missing=LEAD'));
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ problems: [{ field: 'missing' }] });
    const head = await app.signIn(await county.account('department_head'));
    expect((await head.request('GET', url('?missing=LEAD'))).json()).toMatchObject({ total: 1 });
  });

  it.each([
    ['freshness=OLD', 'freshness', 'Erlaubt ist: CURRENT, AGEING, STALE, NEVER, SETTLED.'],
    ['overdue=ja', 'overdue', 'Erlaubt ist: true, false.'],
    ['missing=NAME', 'missing', `Erlaubt ist: ${Object.keys(LACKS).join(', ')}.`],
  ])('%s is refused with what is allowed', async (query, field, message) => {
    const answer = await management.request('GET', url(`?${query}`));
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ problems: [{ field, message }] });
  });
});
