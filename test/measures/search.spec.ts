import { FillIndex } from '../../src/measures/fill-index.js';
import { Seed } from '../../src/seed/seed.service.js';
import { ApiDescription } from '../support/api-description.js';
import { DATABASES, startTestApp, type TestApp, type Visitor } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';

interface Segment {
  text: string;
  hit: boolean;
}
interface Found {
  total: number;
  items: { number: string; highlights: { field: string; segments: Segment[] }[] }[];
}

describe.each(DATABASES)('the search, on %s', (kind) => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp(kind);
  });
  afterAll(() => app.stop());
  beforeEach(() => {
    app.clock.set('2026-01-15T10:00:00Z');
  });

  const ask = (county: string, q: string, more = '', visitor: Visitor = app) =>
    visitor.request('GET', `/api/v1/bodies/${county}/search?q=${encodeURIComponent(q)}${more}`);
  const found = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).json<Found>();
  const numbers = async (...asked: Parameters<typeof ask>) =>
    (await found(...asked)).items.map(({ number }) => number);

  describe('in the real counties', () => {
    beforeAll(async () => {
      for (const county of ['warendorf', 'unna']) await app.get(Seed).load(county);
    });

    it.each([
      ['warendorf', 'Rucksack', ['W03', 'W04', 'W01']],
      ['warendorf', 'rucksack kita', ['W03', 'W01']],
      ['warendorf', 'KiTa', ['W03', 'W01']],
      ['warendorf', 'Griffbereit', ['W02', 'W01']],
      ['warendorf', 'Übergang', ['W07']],
      ['warendorf', 'uebergang beruf', ['W07']],
      ['warendorf', 'UBERGANG', ['W07']],
      ['warendorf', 'w07', ['W07', 'W08']],
      ['warendorf', '"Schule ohne Rassismus"', ['W08']],
      ['warendorf', 'Rucksack Courage', []],
      ['warendorf', 'beratung', ['W09', 'W11']],
      ['warendorf', 'sprache', ['W10']],
      ['unna', 'beratung', ['U-22', 'U-19', 'U-20', 'U-02']],
      ['unna', 'migrant', ['U-22', 'U-01', 'U-08']],
      ['unna', 'Straße', []],
      ['unna', 'herkunftssprachlich', []],
    ])('%s: „%s“ finds %j', async (county, q, expected) => {
      expect(await numbers(county, q, '&limit=200')).toEqual(expected);
    });

    it.each(['sprache', 'schul', 'jugend', 'beratung', 'ki', 'kreis integration'])(
      'the list finds the same for „%s“, by number',
      async (q) => {
        for (const county of ['warendorf', 'unna']) {
          const list = await app.request(
            'GET',
            `/api/v1/bodies/${county}/measures?limit=200&q=${encodeURIComponent(q)}`,
          );
          const listed = list.json<Found>();
          const { total, items } = await found(county, q, '&limit=200');
          expect(total).toBe(listed.total);
          expect(items.map(({ number }) => number).sort()).toEqual(
            listed.items.map(({ number }) => number).sort(),
          );
        }
      },
    );
  });

  describe('in a county', () => {
    let county: TestCounty;

    beforeEach(async () => {
      county = await TestCounty.create(app.database);
    });

    it('puts names before parties and parties before texts, the exact word before others', async () => {
      const office = await county.organization('amt', { name: 'Amt für Sprache' });
      const titles = { P1: 'Herkunftssprachenunterricht', P2: 'Sprachenfest', P3: 'Sprache' };
      for (const [number, title] of Object.entries(titles)) await county.measure({ number, title });
      await county.measure({ number: 'P4', title: 'Kurs', lead: office });
      await county.measure({ number: 'P5', title: 'Kurs', description: 'Wer die Sprache lernt.' });
      await county.measure({ number: 'P6', title: 'Kurs', note: 'Zweitsprache' });
      await county.measure({ number: 'P7', title: 'Sprache' });
      await county.measure({ number: 'P10', title: 'Sprache' });
      const expected = ['P3', 'P7', 'P10', 'P2', 'P1', 'P4', 'P5', 'P6'];
      expect(await numbers(county.key, 'sprache')).toEqual(expected);
      expect(await numbers(county.key, 'sprachen')).toEqual(['P2', 'P1']);
    });

    it.each([
      ['Herkunftssprachlicher Unterricht', 'herkunftssprachlich'],
      ['Fest in der Bahnhofstraße', 'strasse'],
      ['Fest in der Bahnhofstrasse', 'Straße'],
      ['Neueinwanderung', 'einwanderung'],
      ['Frau\u0308hfo\u0308rderung', 'förder'],
      ['Sprach\u00adförderung', 'sprachförderung'],
    ])('finds „%s“ by „%s“', async (title, q) => {
      await county.measure({ number: 'P1', title });
      expect(await numbers(county.key, q)).toEqual(['P1']);
    });

    it('takes the better place of each word', async () => {
      await county.measure({ number: 'P1', title: 'Feste', description: 'Kinder' });
      await county.measure({ number: 'P2', title: 'Kinder feiern Feste' });
      expect(await numbers(county.key, 'kinder feste')).toEqual(['P2', 'P1']);
    });

    it('finds the words of the report that stands on the day, and no others', async () => {
      const measure = await county.measure({ number: 'P1', title: 'Patenprojekt' });
      await county.report(measure, { asOf: '2024-01-31', publicText: 'Sucht Paten.' });
      await county.report(measure, { asOf: '2024-06-30', publicText: 'Hat Patinnen.' });
      await county.report(measure, { asOf: '2024-03-31', publicText: 'Macht Pause.' });
      await county.report(measure, { asOf: '2025-01-31', state: 'SUBMITTED', publicText: 'Ruht.' });
      const days = async (q: string) => {
        const asked = ['2024-01-30', '2024-01-31', '2024-03-31', '2024-06-30', '2026-01-15'];
        const hits = asked.map(async (day) => (await found(county.key, q, `&asOf=${day}`)).total);
        return (await Promise.all(hits)).join('');
      };
      expect(await days('sucht')).toBe('01000');
      expect(await days('pause')).toBe('00100');
      expect(await days('patinnen')).toBe('00011');
      expect(await days('ruht')).toBe('00000');
      expect(await days('patenprojekt patinnen')).toBe('00011');
    });

    it('finds the names of the day', async () => {
      const measure = await county.measure({ title: 'Sprachkurs', recordedOn: '2024-01-10' });
      await county.change(measure, { title: 'Deutschkurs' }, '2024-02-10');
      expect((await found(county.key, 'sprachkurs', '&asOf=2024-02-09')).total).toBe(1);
      expect((await found(county.key, 'sprachkurs', '&asOf=2024-02-10')).total).toBe(0);
      expect((await found(county.key, 'deutschkurs', '&asOf=2024-02-10')).total).toBe(1);
    });

    it('shows where the words stand, as described', async () => {
      const office = await county.organization('vhs', { name: 'Volkshochschule' });
      const description = `${'Vorher steht viel. '.repeat(30)}Die Kinder üben. ${'Nachher auch. '.repeat(30)}`;
      await county.measure({ number: 'P1', title: 'Übung am Abend', lead: office, description });
      const answer = await ask(county.key, 'uben schule');
      const [item] = answer.json<Found>().items;
      expect(item?.highlights).toMatchObject([
        { field: 'lead', segments: [{ text: 'Volkshochschule', hit: true }] },
        { field: 'description' },
      ]);
      const segments = item?.highlights[1]?.segments ?? [];
      expect(segments.filter(({ hit }) => hit)).toEqual([{ text: 'üben', hit: true }]);
      const text = segments.map((segment) => segment.text).join('');
      expect(text).toMatch(/^… .*Die Kinder üben\..* …$/);
      expect(text.length).toBeLessThan(260);
      const api = await ApiDescription.of(app);
      expect(api.deviations('/api/v1/bodies/{body}/search', answer.json())).toEqual([]);
    });

    it('shows what is not public only to those who may read it', async () => {
      await county.measure({ number: 'P1', title: 'Geheimes', isPublic: false });
      const manager = await app.signIn(await county.account('ki_management'));
      expect(await found(county.key, 'geheimes')).toMatchObject({ total: 0, items: [] });
      expect(await numbers(county.key, 'geheimes', '', manager)).toEqual(['P1']);
    });

    it('never looks into the internal note', async () => {
      const measure = await county.measure({ number: 'P1' });
      await county.report(measure, { internalNote: 'Vertraulich' });
      const manager = await app.signIn(await county.account('ki_management'));
      expect(await numbers(county.key, 'vertraulich', '', manager)).toEqual([]);
    });

    it('goes on from page to page without a gap', async () => {
      for (let number = 1; number <= 5; number++)
        await county.measure({ number: `P${number}`, title: 'Sprachkurs' });
      const pages = [1, 2, 3, 4].map((page) => found(county.key, 'kurs', `&limit=2&page=${page}`));
      const shown = await Promise.all(pages);
      expect(shown.map(({ total }) => total)).toEqual([5, 5, 5, 5]);
      expect(shown.flatMap(({ items }) => items.map(({ number }) => number))).toEqual([
        'P1',
        'P2',
        'P3',
        'P4',
        'P5',
      ]);
    });

    it.each([
      ['operators', 'kurs OR NOT NEAR(a b, 2) AND c*'],
      ['the operators of the other', 'a & !b | (c <-> d):*'],
      ['quotes', `"kurs' OR 1=1 -- "";`],
      ['a column', 'words:kurs ^kurs -kurs'],
      ['two hundred words', 'a b '.repeat(50)],
      [
        'many words',
        Array.from({ length: 50 }, (_, index) => `w${index}`)
          .join(' ')
          .slice(0, 200),
      ],
      ['one long word', 'x'.repeat(200)],
      ['signs only', '%_*?"\\'],
      ['emojis', '🙂🙂🙂🙂 👩‍👩‍👧'],
      ['writing from right to left', '\u202eاندماج التكامل\u202c'],
      ['letters beyond the first plane', '𠮷野家の漢字'],
      ['nothing but accents', '\u0301'.repeat(200)],
    ])('takes %s for words', async (_what, q) => {
      await county.measure({ number: 'P1', title: 'Sprachkurs' });
      const answer = await ask(county.key, q);
      expect(answer.statusCode).toBe(200);
      expect(answer.json<Found>().items).toEqual([]);
    });

    it('finds every writing', async () => {
      await county.measure({ number: 'P1', title: 'اندماج 𠮷野家 Интеграция' });
      for (const q of ['اندماج', '𠮷野家', 'интеграция', 'теграция'])
        expect(await numbers(county.key, q)).toEqual(['P1']);
    });

    it('is filled where a database is older than the search', async () => {
      const measure = await county.measure({ number: 'P1', title: 'Sprachkurs' });
      await county.change(measure, { title: 'Deutschkurs' }, '2024-02-10');
      await county.report(measure, { asOf: '2024-03-31', publicText: 'Macht Pause.' });
      await county.report(measure, { asOf: '2024-06-30', publicText: 'Läuft wieder.' });
      await app.database.write((em) => em.query('delete from search_entry'));
      expect(await numbers(county.key, 'kurs')).toEqual([]);
      await app.get(FillIndex).onApplicationBootstrap();
      expect(await numbers(county.key, 'deutschkurs wieder')).toEqual(['P1']);
      expect(await numbers(county.key, 'sprachkurs')).toEqual([]);
      expect(await numbers(county.key, 'sprachkurs', '&asOf=2024-02-09')).toEqual(['P1']);
      expect(await numbers(county.key, 'pause', '&asOf=2024-06-29')).toEqual(['P1']);
    });
  });

  it.each(['', '   ', 'x'.repeat(201)])('asks for words: „%s“', async (q) => {
    const county = await TestCounty.create(app.database);
    expect((await ask(county.key, q)).statusCode).toBe(422);
  });
});
