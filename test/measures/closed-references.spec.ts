import type { MeasureRecord } from '../../src/seed/format/measure-records.js';
import { loadSeed } from '../../src/seed/load-seed.js';
import type { SeedData } from '../../src/seed/seed-format.js';
import { county, measure } from '../seed/county.js';
import { ApiDescription } from '../support/api-description.js';
import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';

const PATH = '/api/v1/bodies/test';
const REPORT = { template: 'berichtsvorlage-umsetzungsstand', format: 'html' };

interface History {
  revisions: { version: number; changes: { code: string }[] }[];
}
interface Changes {
  items: { number: string; changes: { before: string[]; after: string[] }[] }[];
}

/** M1 to M3 refer to K99, one in each way there is, and K99 answers a gap. */
function countyWith(secret: Partial<MeasureRecord>): SeedData {
  const data = county();
  data.massnahmen = [
    measure('M1', { teilVon: 'K99' }),
    measure('M2', { zusammengefuehrtIn: 'K99' }),
    measure('M3', { ersetztDurch: 'K99' }),
    measure('K99', { titel: 'Kanarienhaus', ...secret }),
  ];
  data.luecken = [
    {
      schluessel: 'wohnen',
      titel: 'Wohnraum fehlt',
      erkanntDurch: 'Case Management',
      massnahme: 'K99',
      quelle: 'Testbericht',
    },
  ];
  return data;
}

describe.each(DATABASES)('a measure that is not public, on %s', (kind) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp(kind);
    await loadOn('2024-01-10', countyWith({}));
    await loadOn('2024-03-01', countyWith({ oeffentlich: false }));
    // Its own name changes, and with it what the others write down of it.
    await loadOn('2024-05-01', countyWith({ oeffentlich: false, titel: 'Kanarienhof' }));
    app.clock.set('2024-06-15T10:00:00Z');
  });
  afterAll(() => app.stop());

  async function loadOn(day: string, data: SeedData): Promise<void> {
    app.clock.set(`${day}T09:00:00Z`);
    await loadSeed(app.database, data, { now: app.clock.now() });
  }
  const get = (path: string) => app.request('GET', `${PATH}${path}`);
  /** The words of the paper, without the fonts and the places where words may be broken. */
  async function paperOn(asOf: string): Promise<string> {
    const payload = { ...REPORT, asOf };
    const { body } = await app.request('POST', `${PATH}/renditions`, { payload });
    return body.slice(body.indexOf('<body')).replaceAll('\u00ad', '');
  }
  const changes = async (period: string) => (await get(`/changes?${period}`)).json<Changes>();

  it.each([
    '/measures',
    '/measures/M1',
    '/measures/M2',
    '/measures/M3',
    '/measures?asOf=2024-03-01',
    '/measures/M1/history',
    '/measures/M2/history',
    '/changes?from=2024-03-01',
    '/changes?from=2023-01-01',
  ])('is not named in %s', async (path) => {
    const answer = await get(path);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).not.toMatch(/kanarien|K99/i);
  });

  it('is not named in a paper either, which tells only that there is one', async () => {
    const paper = await paperOn('2024-06-15');
    expect(paper).not.toMatch(/kanarien|K99/i);
    expect(paper).toContain('<td>eine nichtöffentliche Maßnahme</td>');
  });

  it('stays named on the days it was public', async () => {
    const reference = { number: 'K99', title: 'Kanarienhaus' };
    for (const [number, facts] of [
      ['M1', { parent: reference }],
      ['M2', { mergedInto: reference }],
      ['M3', { supersededBy: reference }],
    ] as const) {
      const answer = await get(`/measures/${number}?asOf=2024-02-29`);
      expect(answer.json()).toMatchObject(facts);
      const description = await ApiDescription.of(app);
      const path = '/api/v1/bodies/{body}/measures/{number}';
      expect(description.deviations(path, answer.json())).toEqual([]);
    }
    expect(await paperOn('2024-02-29')).toContain('Teil von K99 Kanarienhaus');
  });

  it('leaves the others at the moment it closes, which is a change of theirs', async () => {
    const { items } = await changes('from=2024-02-29&to=2024-03-01');
    expect(items.map(({ number, changes: [change] }) => [number, change])).toEqual([
      ['M1', expect.objectContaining({ before: ['K99 Kanarienhaus'], after: [] })],
      ['M2', expect.objectContaining({ before: ['K99 Kanarienhaus'], after: [] })],
      ['M3', expect.objectContaining({ before: ['K99 Kanarienhaus'], after: [] })],
    ]);
  });

  it('changes nothing for them while it is closed, whatever becomes of it', async () => {
    const { items } = await changes('from=2024-03-01&to=2024-05-01&kind=CHANGED');
    expect(items).toEqual([]);
    const { revisions } = (await get('/measures/M1/history')).json<History>();
    expect(revisions.map(({ version, changes: facts }) => [version, facts])).toEqual([
      [2, [{ code: 'parent', label: 'übergeordnete Maßnahme' }]],
      [1, []],
    ]);
  });
});
