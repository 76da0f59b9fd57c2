import { MeasureStates } from '../../src/measures/measure-states.js';
import { Revision } from '../../src/measures/revision.entity.js';
import { Bodies } from '../../src/organizations/bodies.js';
import { Body } from '../../src/organizations/body.entity.js';
import { loadSeeds, type SeedResult } from '../../src/seed/load-seed.js';
import { countyOverTime } from '../../src/seed/musterkreis/generate-county.js';
import { Seed } from '../../src/seed/seed.service.js';
import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';

const NOW = new Date('2026-09-01T10:00:00Z');
const COUNTY = { seed: 'musterkreis', measures: 115 } as const;

describe('Musterkreis as it was written down over time', () => {
  it('ends today: nothing is told of days to come', () => {
    const stages = countyOverTime({ ...COUNTY, until: '2023-05-25' });
    expect(stages.map(({ kreis }) => kreis.stand)).toEqual(['2021-01-04', '2023-01-02']);
    const newest = stages.at(-1)!;
    const reported = newest.massnahmen.flatMap(({ sachstaende = [] }) =>
      sachstaende.map(({ stichtag, erfasstAm }) => erfasstAm ?? stichtag),
    );
    expect(reported.toSorted().at(-1)! <= '2023-05-25').toBe(true);
    expect(newest.vorlagen).toEqual([]);
  });

  it('never takes back what was reported', () => {
    const stages = countyOverTime(COUNTY).map(({ massnahmen }) => massnahmen);
    for (const [index, earlier] of stages.slice(0, -1).entries()) {
      const later = stages[index + 1]!;
      for (const [nth, { sachstaende = [] }] of earlier.entries()) {
        expect(later[nth]!.sachstaende).toEqual(expect.arrayContaining(sachstaende));
      }
    }
  });
});

describe.each(DATABASES)('Musterkreis on %s', (kind) => {
  let app: TestApp;
  let results: SeedResult[];
  const load = () => loadSeeds(app.database, countyOverTime(COUNTY), { now: NOW });
  const on = async (number: string, day: string) => {
    const bodyId = await app.get(Bodies).idOf('musterkreis');
    return app.get(MeasureStates).one({ bodyId, reading: { scope: 'PUBLIC' } }, number, day);
  };

  beforeAll(async () => {
    app = await startTestApp(kind);
    app.clock.set(NOW.toISOString());
    results = await load();
  });
  afterAll(() => app.stop());

  it('is marked as invented', async () => {
    const body = await app.database.read.findOneByOrFail(Body, { key: 'musterkreis' });
    expect(body).toMatchObject({ name: 'Musterkreis', invented: true });
  });

  it('has all measures from the first day, and more revisions with every change', async () => {
    expect(results.map(({ revisions }) => revisions > 0)).toEqual([true, true, true, true]);
    expect(results[0]!.revisions).toBe(115);
    const states = await app.get(MeasureStates).asOf('musterkreis', '2021-01-04');
    expect(states).toHaveLength(115);
  });

  it('calls an office by the name it had on the day asked about', async () => {
    const before = await on('M004', '2022-12-31');
    const after = await on('M004', '2023-06-30');
    expect(before.document.lead?.name).toBe('Amt für Schule, Kultur und Sport');
    expect(after.document.lead?.name).toBe('Amt für Bildung und Sport');
  });

  it('changes nothing when it is loaded again', async () => {
    const before = await app.database.read.count(Revision);
    const [newest] = countyOverTime(COUNTY).slice(-1);
    const [again] = await loadSeeds(app.database, [newest!], { now: NOW });
    expect(again!.revisions).toBe(0);
    expect(await app.database.read.count(Revision)).toBe(before);
  });
});

describe('The first start', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp('SQLite');
  });
  afterAll(() => app.stop());

  it('loads the real counties and the invented one, and says which it is', async () => {
    app.clock.set(NOW.toISOString());
    const lines = await app.get(Seed).loadIntoEmpty();
    expect(lines).toContain(
      'Musterkreis (erfunden): 115 Maßnahmen geladen, davon 1 nicht öffentlich.',
    );
    expect(lines).toContain('Kreis Warendorf: 13 Maßnahmen geladen.');
    const invented = await app.database.read.findBy(Body, { invented: true });
    expect(invented.map(({ key }) => key)).toEqual(['musterkreis']);
  });
});
