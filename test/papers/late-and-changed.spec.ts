import { PaperContents } from '../../src/papers/paper-contents.js';
import type { Massnahme } from '../../src/papers/content/measure-content.js';
import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';

describe.each(DATABASES)('what a paper says about measures on %s', (kind) => {
  let app: TestApp;
  let county: TestCounty;
  beforeAll(async () => {
    app = await startTestApp(kind);
  });
  beforeEach(async () => {
    county = await TestCounty.create(app.database);
  });
  afterAll(() => app.stop());

  const stateOn = async (day: string) => {
    const { content } = await app
      .get(PaperContents)
      .onDemand(county.key, 'berichtsvorlage-umsetzungsstand', day);
    if (!content.stand) throw new Error('There is no state in it.');
    return { ...content, stand: content.stand };
  };
  const measureOn = async (day: string): Promise<Massnahme | undefined> =>
    (await stateOn(day)).stand.massnahmen[0];

  it('marks a report that came in after the Stichtag, with its day', async () => {
    const measure = await county.measure();
    await county.report(measure, { asOf: '2023-03-31', recordedOn: '2023-04-12' });
    expect(await measureOn('2023-03-31')).toMatchObject({
      sachstandVom: '2023-03-31',
      nachgemeldetAm: '2023-04-12',
    });
    expect(await measureOn('2023-04-12')).toMatchObject({ nachgemeldetAm: null });
    expect((await stateOn('2023-03-31')).stand.anzahl.nachgemeldet).toBe(1);
  });

  it('lists what is delayed, with the reason', async () => {
    await county.report(await county.measure({ number: 'P1' }), {
      schedule: 'DELAYED',
      reason: 'Die Stelle ist nicht besetzt.',
    });
    await county.report(await county.measure({ number: 'P2' }), { schedule: 'ON_TIME' });
    const { verzoegert } = (await stateOn('2023-02-01')).stand;
    expect(verzoegert).toMatchObject([
      { nummer: 'P1', begruendung: 'Die Stelle ist nicht besetzt.' },
    ]);
  });

  it('keeps the old name of an office on the old day', async () => {
    const lead = await county.organization('amt', { name: 'Amt für Soziales' });
    const measure = await county.measure({ lead });
    const renamed = await county.organization('neues-amt', { name: 'Amt für Teilhabe' });
    await county.change(measure, { leadId: renamed.id }, '2024-01-01');
    expect(await measureOn('2023-12-31')).toMatchObject({ federfuehrung: 'Amt für Soziales' });
    expect(await measureOn('2024-01-01')).toMatchObject({ federfuehrung: 'Amt für Teilhabe' });
  });

  it('leaves out of a public paper what is not public, and says how many', async () => {
    await county.measure({ number: 'P1' });
    await county.measure({ number: 'P2', isPublic: false });
    const { massnahmen, anzahl } = (await stateOn('2023-02-01')).stand;
    expect(massnahmen.map(({ nummer }) => nummer)).toEqual(['P1']);
    expect(anzahl.nichtOeffentlich).toBe(1);
  });

  it('leaves out archived measures from the day they were archived', async () => {
    const measure = await county.measure();
    await county.change(measure, { archivedAt: new Date('2023-06-01T08:00:00Z') }, '2023-06-01');
    expect((await stateOn('2023-05-31')).stand.anzahl.massnahmen).toBe(1);
    expect((await stateOn('2023-06-01')).stand.anzahl.massnahmen).toBe(0);
  });

  it('tells a measure of two fields in the first and refers to it in the second', async () => {
    const [first, second] = [await county.field('eins'), await county.field('zwei')];
    await county.measure({ number: 'P1', title: 'Lotsendienst', fields: [second, first] });
    const { handlungsfelder, anzahl } = (await stateOn('2023-02-01')).stand;
    expect(handlungsfelder).toMatchObject([
      { name: 'Name von eins', anzahl: 1, siehe: [] },
      { name: 'Name von zwei', anzahl: 0, siehe: ['P1 Lotsendienst'] },
    ]);
    expect(anzahl.inMehrerenFeldern).toBe(1);
  });

  it('tells a measure of a topic in the chapter of its field', async () => {
    const field = await county.field('bildung');
    const topic = await county.field('kita', { kind: 'TOPIC', parentId: field.id });
    await county.goal('ziel', { fieldOfActionId: field.id, text: 'Alle lernen mit.' });
    await county.measure({ title: 'Elterncafé', fields: [topic] });
    const { handlungsfelder, massnahmen } = (await stateOn('2023-02-01')).stand;
    expect(handlungsfelder).toMatchObject([
      { anzahl: 1, themen: [{ name: 'Name von kita', produkte: ['Elterncafé'] }] },
    ]);
    expect(massnahmen).toMatchObject([{ ziele: ['Alle lernen mit.'] }]);
  });

  it('says on every page that an invented county is invented', async () => {
    const { dokument, kreis } = await stateOn('2023-02-01');
    expect(kreis.erfunden).toBe(true);
    expect(dokument.kopfzeile).toBe(
      'Kreis Probe · Berichtsvorlage · Entwurf · Stichtag 01.02.2023 · alle Angaben erfunden',
    );
  });
});
