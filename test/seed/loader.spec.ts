import type { Database } from '../../src/database/database.js';
import { newId } from '../../src/database/ids.js';
import { MeasureStates } from '../../src/measures/measure-states.js';
import { Measure } from '../../src/measures/measure.entity.js';
import { Revision } from '../../src/measures/revision.entity.js';
import { StatusReport } from '../../src/measures/status-report.entity.js';
import { Body } from '../../src/organizations/body.entity.js';
import { Organization } from '../../src/organizations/organization.entity.js';
import { ENTITIES } from '../../src/schema.js';
import { loadSeed, type SeedResult } from '../../src/seed/load-seed.js';
import type { SeedData } from '../../src/seed/seed-format.js';
import { Organizations } from '../../src/organizations/organizations.queries.js';
import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';
import { county, measure } from './county.js';

const FIRST_LOAD = '2024-01-10T09:00:00Z';
const SECOND_LOAD = '2024-03-01T09:00:00Z';

describe.each(DATABASES)('loading a county on %s', (kind) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp(kind);
  });
  beforeEach(async () => {
    app.clock.set(FIRST_LOAD);
    await empty(app.database);
  });
  afterAll(() => app.stop());

  const load = (data: SeedData, dryRun = false) =>
    loadSeed(app.database, data, { now: app.clock.now(), dryRun });
  const titleOn = async (day: string) => {
    const [state] = await app.get(MeasureStates).asOf('test', day);
    return state?.document.title;
  };
  /** Everything the database holds. */
  const everything = async () => {
    const tables = ENTITIES.map(async (entity) => {
      const rows = await app.database.read.find(entity);
      return rows.map((row) => JSON.stringify(row)).sort();
    });
    return Promise.all(tables);
  };
  const count = (result: SeedResult, kind: string) => {
    const { added, changed, unchanged } =
      result.tallies.find((tally) => tally.kind === kind) ?? ({} as never);
    return { added, changed, unchanged };
  };

  it('records what the county knew on the day of its files', async () => {
    const result = await load(county());
    expect(count(result, 'Maßnahmen')).toEqual({ added: 2, changed: 0, unchanged: 0 });
    expect(result.revisions).toBe(2);
    const [revision] = await app.database.read.find(Revision, { order: { number: 'ASC' } });
    expect(revision).toMatchObject({ version: 1, actor: 'Datenübernahme', number: 'M1' });
    // 2023-05-25 begins in Germany, in summer.
    expect(revision?.recordedAt.toISOString()).toBe('2023-05-24T22:00:00.000Z');
    expect(await titleOn('2023-05-24')).toBeUndefined();
    expect(await titleOn('2023-05-25')).toBe('Griffbereit');
  });

  it('changes nothing when the same is loaded again', async () => {
    await load(county());
    const before = await everything();
    app.clock.set(SECOND_LOAD);
    const again = await load(county());
    expect(await everything()).toEqual(before);
    expect(again.revisions).toBe(0);
    expect(again.tallies.filter(({ added, changed }) => added + changed > 0)).toEqual([]);
    expect(count(again, 'Maßnahmen')).toEqual({ added: 0, changed: 0, unchanged: 2 });
  });

  it('writes a revision of what changed and keeps the old state on the old day', async () => {
    await load(county());
    app.clock.set(SECOND_LOAD);
    const changed = county();
    changed.massnahmen[0] = measure('M1', { titel: 'Griffbereit Plus', orte: [] });
    const result = await load(changed);
    expect(count(result, 'Maßnahmen')).toEqual({ added: 0, changed: 1, unchanged: 1 });
    expect(result.revisions).toBe(1);
    expect(await titleOn('2024-02-29')).toBe('Griffbereit');
    expect(await titleOn('2024-03-01')).toBe('Griffbereit Plus');
    const { version } = await app.database.read.findOneByOrFail(Measure, { number: 'M1' });
    expect(version).toBe(2);
  });

  it('writes a revision when only a partner changed', async () => {
    await load(county());
    app.clock.set(SECOND_LOAD);
    const changed = county();
    changed.massnahmen[0] = measure('M1', {
      beteiligte: [{ organisation: 'ki', rolle: 'beteiligt' }],
    });
    expect(count(await load(changed), 'Maßnahmen').changed).toBe(1);
    const [state] = await app.get(MeasureStates).asOf('test', '2024-03-01');
    expect(state?.document.parties.map(({ name }) => name)).toEqual([
      'Kommunales Integrationszentrum',
    ]);
  });

  it('gives a renamed office its new name from now on, its old name before', async () => {
    await load(county());
    app.clock.set(SECOND_LOAD);
    const changed = county();
    rename(changed, 'Amt für Bildung');
    const result = await load(changed);
    expect(count(result, 'Organisationen').changed).toBe(1);
    expect(result.revisions).toBe(2);
    const leadOn = async (day: string) =>
      (await app.get(MeasureStates).asOf('test', day))[0]?.document.lead?.name;
    expect(await leadOn('2024-02-29')).toBe('Kommunales Integrationszentrum');
    expect(await leadOn('2024-03-01')).toBe('Amt für Bildung');
    const nameOn = async (day: string) =>
      (await app.get(Organizations).ofBody('test', day)).map(
        ({ organization }) => organization.name,
      );
    expect(await nameOn('2024-02-29')).toContain('Kommunales Integrationszentrum');
    expect(await nameOn('2024-03-01')).not.toContain('Kommunales Integrationszentrum');
  });

  it('records a change on the day of the files when that is newer than all it knows', async () => {
    await load(county());
    app.clock.set(SECOND_LOAD);
    const changed = county();
    changed.kreis.stand = '2024-01-31';
    changed.massnahmen[0] = measure('M1', { titel: 'Griffbereit Plus' });
    await load(changed);
    expect(await titleOn('2024-01-30')).toBe('Griffbereit');
    expect(await titleOn('2024-01-31')).toBe('Griffbereit Plus');
  });

  it('adds a correction when a statement changed, and leaves the old one alone', async () => {
    await load(county());
    app.clock.set(SECOND_LOAD);
    const changed = county();
    changed.massnahmen[0] = measure('M1', {
      sachstaende: [{ stichtag: '2023-05-25', status: 'abgeschlossen', text: 'Zu Ende.' }],
    });
    const result = await load(changed);
    expect(count(result, 'Sachstände')).toEqual({ added: 0, changed: 1, unchanged: 0 });
    const [old, correction] = await app.database.read.find(StatusReport, {
      order: { recordedAt: 'ASC' },
    });
    expect(old).toMatchObject({ status: 'ONGOING', correctsId: null });
    expect(correction).toMatchObject({
      status: 'COMPLETED',
      asOf: '2023-05-25',
      correctsId: old?.id,
    });
    expect(correction?.recordedAt.toISOString()).toBe('2024-03-01T09:00:00.000Z');
    const again = await load(changed);
    expect(count(again, 'Sachstände')).toEqual({ added: 0, changed: 0, unchanged: 1 });
  });

  it('repeats in a confirmation what it confirms', async () => {
    const data = county();
    const [first] = data.massnahmen[0]?.sachstaende ?? [];
    data.massnahmen[0] = measure('M1', {
      sachstaende: [
        // In the file they may stand in any order.
        {
          stichtag: '2023-12-31',
          unveraendert: true,
          erfasstAm: '2024-01-05',
          verfasst: 'Amtsleitung',
        },
        ...(first ? [first] : []),
      ],
    });
    await load(data);
    const [state] = await app.get(MeasureStates).asOf('test', '2023-12-31');
    expect(state).toMatchObject({ status: 'ONGOING' });
    expect(state?.report).toMatchObject({
      confirmsUnchanged: true,
      publicText: 'Läuft gut.',
      author: 'Amtsleitung',
      late: true,
    });
  });

  it('does not touch what people reported since', async () => {
    await load(county());
    await app.database.write(async (em) => {
      const seeded = await em.findOneByOrFail(StatusReport, { asOf: '2023-05-25' });
      const newer = { id: newId(), asOf: '2023-12-31', status: 'ON_HOLD', source: null } as const;
      await em.insert(StatusReport, Object.assign(seeded, newer));
    });
    expect(count(await load(county()), 'Sachstände')).toEqual({
      added: 0,
      changed: 0,
      unchanged: 1,
    });
  });

  it('keeps what the files no longer name, and says so', async () => {
    await load(county());
    const without = county();
    without.massnahmen.pop();
    without.massnahmen[0] = measure('M1', { sachstaende: [] });
    const result = await load(without);
    const missing = result.tallies.filter((tally) => tally.missing.length > 0);
    expect(missing.map(({ kind, missing }) => [kind, missing])).toEqual([
      ['Maßnahmen', ['M2']],
      ['Sachstände', ['M1 zum 25.05.2023']],
    ]);
    expect(await app.database.read.count(Measure)).toBe(2);
  });

  it('tells the measures that are no longer in the files what became of those they name', async () => {
    const data = county();
    data.massnahmen[1] = measure('M2', { teilVon: 'M1' });
    await load(data);
    data.massnahmen = [measure('M1', { oeffentlich: false })];
    expect((await load(data)).revisions).toBe(2);
    const [, part] = await app.get(MeasureStates).asOf('test', '2024-01-10');
    expect(part?.document.parent).toMatchObject({ number: 'M1', isPublic: false });
  });

  it('writes nothing in a dry run but tells what it would write', async () => {
    const rehearsed = await load(county(), true);
    expect(await app.database.read.count(Body)).toBe(0);
    expect(await load(county())).toEqual(rehearsed);
  });

  it('refuses data from a generator that break a rule, by path', async () => {
    const data = county();
    data.massnahmen[1] = measure('M2', { federfuehrung: 'amt-99' });
    await expect(load(data)).rejects.toMatchObject({
      code: 'SEED_INVALID',
      problems: [
        {
          field: 'massnahmen[1].federfuehrung',
          message: '„amt-99“ ist keine bekannte Organisation. Bekannt sind: ki.',
        },
      ],
    });
    expect(await app.database.read.count(Body)).toBe(0);
  });

  it('loads more measures than fit one statement, also those that name later ones', async () => {
    const data = county();
    const numbers = Array.from({ length: 1200 }, (_, index) => `N${index + 1}`);
    data.massnahmen = numbers.map((number) =>
      measure(number, number === 'N1200' ? {} : { teilVon: 'N1200' }),
    );
    expect((await load(data)).revisions).toBe(1200);
    const states = await app.get(MeasureStates).asOf('test', '2024-01-10');
    const orphans = states.filter(({ document }) => document.parent?.number !== 'N1200');
    expect(orphans.map(({ document }) => document.number)).toEqual(['N1200']);
    expect((await load(data)).revisions).toBe(0);
  });

  // Last, for it breaks the tables.
  it('leaves nothing behind when the database fails at the very end', async () => {
    await load(county());
    const before = await app.database.read.find(Organization);
    await app.database.write((em) => em.query('drop table paper_section'));
    const changed = county();
    rename(changed, 'Anders');
    await expect(load(changed)).rejects.toThrow(/paper_section/);
    expect(await app.database.read.find(Organization)).toEqual(before);
  });
});

const rename = ({ organisationen: [office] }: SeedData, name: string): void => {
  if (office) office.name = name;
};

async function empty(database: Database): Promise<void> {
  await database.write(async (em) => {
    for (const entity of ENTITIES.toReversed())
      await em.createQueryBuilder().delete().from(entity).execute();
  });
}
