import { ApiDescription } from '../support/api-description.js';
import { DATABASES, startTestApp, type TestApp, type Visitor } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';

interface Count {
  count: number;
  link: string | null;
}
interface Counts {
  measures: number;
  incomplete: number;
  overdue: Count;
  missing: ({ item: { code: string } } & Count)[];
  freshness: ({ freshness: { code: string } } & Count)[];
}
interface Quality extends Counts {
  units: ({ unit: { key: string; name: string } | null } & Counts)[];
}

describe.each(DATABASES)('the quality of a county, on %s', (kind) => {
  let app: TestApp;
  let county: TestCounty;
  let management: Visitor;

  beforeAll(async () => {
    app = await startTestApp(kind);
    county = await TestCounty.create(app.database);
    management = await app.signIn(await county.account('ki_management'));
    const youth = await county.organization('jugend', { name: 'Jugendamt' });
    const social = await county.organization('sozial', { name: 'Älteres Sozialamt' });
    const field = await county.field('feld');
    const whole = { fields: [field], kimAssessment: 'NONE' as const };
    const good = { asOf: '2025-12-31', status: 'ONGOING', publicText: 'Es läuft.' } as const;
    const p1 = await county.measure({ ...whole, number: 'P1', lead: youth });
    await county.report(p1, good);
    const p2 = await county.measure({ ...whole, number: 'P2', lead: youth, plannedEnd: '2024' });
    await county.report(p2, { ...good, asOf: '2024-06-30' });
    const p3 = await county.measure({ number: 'P3', lead: social, isPublic: false });
    await county.report(p3, { ...good, asOf: '2025-06-30', status: 'ON_HOLD' });
    await county.measure({ number: 'P4', recordedOn: '2025-01-10' });
    await county.measure({ number: 'P5', lead: social, archivedAt: new Date('2023-01-01') });
    await county.change(p2, { title: 'Neuer Titel' }, '2025-02-01');
    await app.database.write(async (em) => {
      await em.update('Organization', youth.id, { name: 'Amt für Jugend' });
      await county.revise(em, [p1.id, p2.id], 'Umbenennung', '2025-03-01');
    });
  });
  afterAll(() => app.stop());

  const url = (query = '') => `/api/v1/bodies/${county.key}/quality${query}`;
  const quality = async (query = '', visitor = management) =>
    (await visitor.request('GET', url(query))).json<Quality>();
  const found = (counts: Pick<Counts, 'missing'>) =>
    Object.fromEntries(
      counts.missing.filter(({ count }) => count > 0).map(({ item, count }) => [item.code, count]),
    );

  it('counts what is missing, how old reports are and what is late', async () => {
    const answer = await management.request('GET', url());
    const counts = answer.json<Quality>();
    expect(counts).toMatchObject({
      asOf: '2026-01-15',
      ageingAfterDays: 183,
      staleAfterDays: 365,
      measures: 5,
      incomplete: 3,
      overdue: { count: 1 },
    });
    expect(found(counts)).toEqual({
      STATUS: 1,
      PUBLIC_TEXT: 1,
      LEAD: 1,
      FIELD_OF_ACTION: 2,
      KIM_ASSESSMENT: 2,
      REASON: 1,
      CURRENT_REPORT: 1,
    });
    expect(counts.freshness.map(({ freshness, count }) => [freshness.code, count])).toEqual([
      ['CURRENT', 1],
      ['AGEING', 1],
      ['STALE', 1],
      ['NEVER', 1],
      ['SETTLED', 1],
    ]);
    const description = await ApiDescription.of(app);
    expect(description.deviations('/api/v1/bodies/{body}/quality', counts)).toEqual([]);
  });

  it('does so for every unit, in the order of their names', async () => {
    const { units } = await quality();
    expect(
      units.map(({ unit, measures, incomplete }) => [unit?.name, measures, incomplete]),
    ).toEqual([
      ['Älteres Sozialamt', 2, 1],
      ['Amt für Jugend', 2, 1],
      [undefined, 1, 1],
    ]);
    expect(units.map(found)).toEqual([
      { FIELD_OF_ACTION: 1, KIM_ASSESSMENT: 1, REASON: 1 },
      { CURRENT_REPORT: 1 },
      { STATUS: 1, PUBLIC_TEXT: 1, LEAD: 1, FIELD_OF_ACTION: 1, KIM_ASSESSMENT: 1 },
    ]);
  });

  it.each(['', '?asOf=2025-01-31'])(
    'has behind every number the list it counts%s',
    async (query) => {
      const { units, ...whole } = await quality(query);
      const counts = [whole, ...units].flatMap(({ overdue, missing, freshness }) => [
        overdue,
        ...missing,
        ...freshness,
      ]);
      const linked = counts.filter(({ link }) => link !== null);
      // Only the measures nobody leads have no list of their own.
      expect(counts.length - linked.length).toBe(14);
      for (const { count, link } of linked) {
        const list = await management.request('GET', link ?? '');
        expect([link, list.json<{ total: number }>().total]).toEqual([link, count]);
      }
    },
  );

  it('speaks of the day, in the names of the day', async () => {
    const { measures, units } = await quality('?asOf=2025-01-09');
    expect(measures).toBe(4);
    expect(units.map(({ unit }) => unit?.name)).toEqual(['Älteres Sozialamt', 'Jugendamt']);
    expect(await quality('?asOf=2020-01-01')).toMatchObject({ measures: 0, units: [] });
  });

  it('counts for a department head what the head may see', async () => {
    const head = await app.signIn(await county.account('department_head'));
    const { measures, units } = await quality('', head);
    expect(measures).toBe(4);
    expect(units.find(({ unit }) => unit?.key === 'sozial')?.measures).toBe(1);
  });
});
