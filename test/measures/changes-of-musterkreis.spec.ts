import type { ChangeKind } from '../../src/measures/change-kinds.js';
import { differences } from '../../src/measures/changes.js';
import type { MeasureState } from '../../src/measures/measure-state.js';
import { MeasureStates } from '../../src/measures/measure-states.js';
import { loadSeeds } from '../../src/seed/load-seed.js';
import { countyOverTime } from '../../src/seed/musterkreis/generate-county.js';
import { ApiDescription } from '../support/api-description.js';
import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';

const NOW = new Date('2026-09-01T10:00:00Z');
const [FROM, TO] = ['2022-12-31', '2023-12-31'];

interface Page {
  total: number;
  counts: { kind: { code: ChangeKind }; count: number }[];
  items: { number: string; kinds: { code: ChangeKind }[]; changes: unknown[] }[];
}

/** A whole county by the short way of SQL, held against the long way: both states, one by one. */
describe.each(DATABASES)('what changed in Musterkreis within a year, on %s', (kind) => {
  let app: TestApp;
  let pages: Page[];
  let before: Map<string, MeasureState>;
  let after: MeasureState[];

  beforeAll(async () => {
    app = await startTestApp(kind);
    app.clock.set(NOW.toISOString());
    const county = countyOverTime({ seed: 'musterkreis', measures: 115 });
    await loadSeeds(app.database, county, { now: NOW });
    pages = [await page(1), await page(2)];
    const states = app.get(MeasureStates);
    const open = async (day: string) =>
      (await states.asOf('musterkreis', day)).filter(({ document }) => document.isPublic);
    before = new Map((await open(FROM)).map((state) => [state.document.number, state]));
    after = await open(TO);
  });
  afterAll(() => app.stop());

  async function page(number: number): Promise<Page> {
    const query = `from=${FROM}&to=${TO}&limit=100&page=${number}`;
    const answer = await app.request('GET', `/api/v1/bodies/musterkreis/changes?${query}`);
    return answer.json<Page>();
  }

  const items = () => pages.flatMap((one) => one.items);
  const found = (code: ChangeKind) =>
    items()
      .filter(({ kinds }) => kinds.some((given) => given.code === code))
      .map(({ number }) => number);
  const expected = (holds: (state: MeasureState, earlier: MeasureState) => boolean) =>
    after
      .filter((state) => holds(state, before.get(state.document.number)!))
      .map(({ document }) => document.number);

  it('keeps to its description', async () => {
    const description = await ApiDescription.of(app);
    for (const one of pages)
      expect(description.deviations('/api/v1/bodies/{body}/changes', one)).toEqual([]);
  });

  it('counts what it lists', () => {
    for (const { kind: of, count } of pages[0]!.counts)
      expect([of.code, found(of.code).length]).toEqual([of.code, count]);
    expect(items()).toHaveLength(pages[0]!.total);
    expect(found('DONE').length).toBeGreaterThan(0);
    expect(found('CONFIRMED').length).toBeGreaterThan(0);
  });

  it('finds the same measures changed as a look at every word does', () => {
    expect(found('CHANGED')).toEqual(
      expected((state, earlier) => differences(earlier, state).length > 0),
    );
    for (const { number, kinds, changes } of items())
      expect([number, changes.length > 0]).toEqual([
        number,
        kinds.some(({ code }) => code === 'CHANGED'),
      ]);
  });

  it('finds those completed, and those nobody told about', () => {
    const over = ['COMPLETED', 'DISCONTINUED', 'SUPERSEDED'];
    expect(found('DONE')).toEqual(
      expected((state, { status }) => state.status === 'COMPLETED' && status !== 'COMPLETED'),
    );
    expect(found('SILENT')).toEqual(
      expected(
        ({ status, report, document }) =>
          !over.includes(status) &&
          !document.archived &&
          !document.mergedInto &&
          !document.supersededBy &&
          (report === null || report.asOf <= FROM),
      ),
    );
  });

  it('tells of the office that was renamed', () => {
    const school = items().find(({ number }) => number === 'M004');
    expect(school?.changes).toContainEqual({
      fact: { code: 'lead', label: 'Federführung' },
      before: ['Amt für Schule, Kultur und Sport'],
      after: ['Amt für Bildung und Sport'],
    });
  });
});
