import { MeasureStates } from '../../src/measures/measure-states.js';
import type { Measure } from '../../src/measures/measure.entity.js';
import { Organization } from '../../src/organizations/organization.entity.js';
import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';

describe.each(DATABASES)('the state on a day, on %s', (kind) => {
  let app: TestApp;
  let county: TestCounty;

  beforeAll(async () => {
    app = await startTestApp(kind);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    county = await TestCounty.create(app.database);
  });

  const on = (day: string) => app.get(MeasureStates).asOf(county.key, day);
  const stateOn = async (measure: Measure, day: string) => {
    const state = (await on(day)).find(({ document }) => document.number === measure.number);
    if (!state) throw new Error(`${measure.number} is not there on ${day}.`);
    return state;
  };

  it('does not know a measure before it was recorded', async () => {
    await county.measure({ number: 'P1', recordedOn: '2023-05-25' });
    expect(await on('2023-05-24')).toEqual([]);
    expect(await on('2023-05-25')).toHaveLength(1);
  });

  it('ends the day at midnight in Germany', async () => {
    const measure = await county.measure();
    await county.report(measure, {
      asOf: '2023-06-30',
      recordedAt: new Date('2023-06-30T21:59:59Z'),
    });
    expect((await stateOn(measure, '2023-06-30')).report?.late).toBe(false);
    await county.report(measure, {
      asOf: '2023-06-30',
      recordedAt: new Date('2023-06-30T22:00:00Z'),
    });
    expect((await stateOn(measure, '2023-06-30')).report?.late).toBe(true);
  });

  it('is not known while nobody reported', async () => {
    const measure = await county.measure();
    expect(await stateOn(measure, '2023-12-31')).toMatchObject({ status: 'UNKNOWN', report: null });
  });

  it('takes the newest report about the day or an earlier one', async () => {
    const measure = await county.measure();
    await county.report(measure, { asOf: '2023-03-01', status: 'PLANNED' });
    await county.report(measure, { asOf: '2023-09-01', status: 'IN_PROGRESS' });
    expect((await stateOn(measure, '2023-08-31')).status).toBe('PLANNED');
    expect((await stateOn(measure, '2023-09-01')).status).toBe('IN_PROGRESS');
  });

  it('counts what came in late and marks it as such', async () => {
    const measure = await county.measure();
    await county.report(measure, { asOf: '2023-03-01', status: 'PLANNED' });
    await county.report(measure, {
      asOf: '2023-06-30',
      recordedOn: '2023-07-14',
      status: 'COMPLETED',
    });

    const atTheCutOffDay = await stateOn(measure, '2023-06-30');
    expect(atTheCutOffDay.status).toBe('COMPLETED');
    expect(atTheCutOffDay.report).toMatchObject({
      late: true,
      recordedAt: new Date('2023-07-13T22:00:00Z'),
    });
    expect((await stateOn(measure, '2023-07-14')).report?.late).toBe(false);
  });

  it('takes a correction for the report it corrects', async () => {
    const measure = await county.measure();
    const wrong = await county.report(measure, { asOf: '2023-06-30', status: 'COMPLETED' });
    await county.report(measure, {
      asOf: '2023-06-30',
      recordedOn: '2023-07-03',
      status: 'IN_PROGRESS',
      correctsId: wrong.id,
    });
    expect((await stateOn(measure, '2023-06-30')).status).toBe('IN_PROGRESS');
  });

  it.each(['SUBMITTED', 'RETURNED', 'WITHDRAWN'] as const)(
    'does not count a report that is %s',
    async (state) => {
      const measure = await county.measure();
      await county.report(measure, { asOf: '2023-03-01', status: 'PLANNED' });
      await county.report(measure, { asOf: '2023-04-01', status: 'COMPLETED', state });
      expect((await stateOn(measure, '2023-12-31')).status).toBe('PLANNED');
    },
  );

  it('keeps the words of a report that was only confirmed', async () => {
    const measure = await county.measure();
    const words = { status: 'ONGOING', publicText: 'Der Kurs läuft.', adaptation: 'KEEP' } as const;
    await county.report(measure, { asOf: '2023-03-01', ...words });
    await county.report(measure, { asOf: '2024-03-01', ...words, confirmsUnchanged: true });
    expect((await stateOn(measure, '2024-12-31')).report).toMatchObject({
      ...words,
      asOf: '2024-03-01',
      confirmsUnchanged: true,
    });
  });

  it('calls an office by the name it had on that day', async () => {
    const office = await county.organization('jugendamt', { name: 'Jugendamt' });
    const led = await county.measure({ lead: office });
    const joined = await county.measure({ parties: [office] });
    await app.database.write(async (em) => {
      await em.update(Organization, office.id, { name: 'Amt für Jugend und Bildung' });
      await county.revise(em, [led.id, joined.id], 'Umbenennung', '2024-01-01');
    });

    expect((await stateOn(led, '2023-12-31')).document.lead?.name).toBe('Jugendamt');
    expect((await stateOn(led, '2024-01-01')).document.lead?.name).toBe(
      'Amt für Jugend und Bildung',
    );
    expect((await stateOn(joined, '2023-12-31')).document.parties[0]?.name).toBe('Jugendamt');
    expect((await stateOn(joined, '2024-01-01')).document.parties[0]?.name).toBe(
      'Amt für Jugend und Bildung',
    );
  });

  it('keeps an archived measure, as archived from that day on', async () => {
    const measure = await county.measure();
    await county.change(measure, { archivedAt: new Date('2024-02-01T09:00:00Z') }, '2024-02-01');
    expect((await stateOn(measure, '2024-01-31')).document.archived).toBe(false);
    expect((await stateOn(measure, '2024-02-01')).document.archived).toBe(true);
  });

  it('sorts by number the way people count', async () => {
    for (const number of ['P10', 'P2', 'A7']) await county.measure({ number });
    const numbers = (await on('2023-12-31')).map(({ document }) => document.number);
    expect(numbers).toEqual(['A7', 'P2', 'P10']);
  });

  it('keeps to its county', async () => {
    const neighbour = await TestCounty.create(app.database);
    await neighbour.measure();
    expect(await on('2023-12-31')).toEqual([]);
    await expect(app.get(MeasureStates).asOf('nirgendwo', '2023-12-31')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
