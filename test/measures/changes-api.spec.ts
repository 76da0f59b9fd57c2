import type { Measure } from '../../src/measures/measure.entity.js';
import { Organization } from '../../src/organizations/organization.entity.js';
import { ApiDescription } from '../support/api-description.js';
import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';

interface Changes {
  from: string;
  to: string;
  total: number;
  counts: { kind: { code: string }; meaning: string; count: number }[];
  late: { from: number; to: number };
  items: Item[];
}
interface Item {
  number: string;
  title: string;
  kinds: { code: string }[];
  before: object | null;
  changes: { fact: { code: string; label: string }; before: string[]; after: string[] }[];
}
interface Problem {
  problems: { field: string; message: string }[];
}

const PATH = '/api/v1/bodies/{body}/changes';
/** The days between which the stories are told. */
const PERIOD = 'from=2023-06-30&to=2023-12-31';

describe.each(DATABASES)('what changed between two days, on %s', (kind) => {
  let app: TestApp;
  let description: ApiDescription;
  let county: TestCounty;

  beforeAll(async () => {
    app = await startTestApp(kind);
    description = await ApiDescription.of(app);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    app.clock.set('2024-01-15T10:00:00Z');
    county = await TestCounty.create(app.database);
  });

  const get = (query: string) =>
    app.request('GET', `/api/v1/bodies/${county.key}/changes?${query}`);
  async function changes(query = PERIOD): Promise<Changes> {
    const answer = await get(query);
    expect(answer.statusCode).toBe(200);
    expect(description.deviations(PATH, answer.json())).toEqual([]);
    return answer.json<Changes>();
  }
  /** `P1: NEW, SILENT` */
  const lines = ({ items }: Changes) =>
    items.map((item) => `${item.number}: ${item.kinds.map(({ code }) => code).join(', ')}`);
  /** `label: old -> new` of the only measure there is. */
  async function words(query = PERIOD): Promise<string[]> {
    const [item] = (await changes(query)).items;
    return (item?.changes ?? []).map(
      ({ fact, before, after }) => `${fact.label}: ${before.join('; ')} -> ${after.join('; ')}`,
    );
  }

  /** A measure that runs on the first day and is reported about on the second. */
  async function running(number = 'P1'): Promise<Measure> {
    const measure = await county.measure({ number, title: `Kurs ${number}` });
    await county.report(measure, { asOf: '2023-06-01', status: 'ONGOING', schedule: 'ON_TIME' });
    return measure;
  }

  describe('of a measure', () => {
    it('that was entered in between is that it is new', async () => {
      await county.measure({ number: 'P1', recordedOn: '2023-07-01' });
      const { items } = await changes();
      expect(items).toMatchObject([
        { number: 'P1', kinds: [{ code: 'NEW' }, { code: 'SILENT' }], before: null, changes: [] },
      ]);
    });

    it('counts from the end of the first day to the end of the second', async () => {
      await county.measure({ number: 'P1', recordedOn: '2023-06-30' });
      await county.measure({ number: 'P2', recordedOn: '2023-12-31' });
      await county.measure({ number: 'P3', recordedOn: '2024-01-01' });
      expect(lines(await changes())).toEqual(['P1: SILENT', 'P2: NEW, SILENT']);
    });

    it('is told field by field, in the names of each day', async () => {
      const office = await county.organization('jugendamt', { name: 'Jugendamt' });
      const measure = await county.measure({ number: 'P1', title: 'Sprachkurs', lead: office });
      await county.report(measure, { asOf: '2023-06-30', status: 'PLANNED' });
      await app.database.write(async (em) => {
        await em.update(Organization, office.id, { name: 'Amt für Jugend und Bildung' });
        await county.revise(em, [measure.id], 'Umbenennung', '2023-09-01');
      });
      await county.change(
        measure,
        { title: 'Sprache für alle', startedOn: '2023-10-01' },
        '2023-10-01',
      );
      await county.report(measure, { asOf: '2023-12-31', status: 'ONGOING', publicText: 'Läuft.' });

      expect(lines(await changes())).toEqual(['P1: CHANGED']);
      expect(await words()).toEqual([
        'Stand der Umsetzung: geplant -> laufend',
        'Sachstand:  -> Läuft.',
        'Titel: Sprachkurs -> Sprache für alle',
        'Federführung: Jugendamt -> Amt für Jugend und Bildung',
        'Beginn:  -> 01.10.2023',
      ]);
      expect(await words('from=2023-06-30&to=2023-09-30')).toEqual([
        'Federführung: Jugendamt -> Amt für Jugend und Bildung',
      ]);
    });

    it('is nothing when it was changed and changed back', async () => {
      const measure = await running();
      await county.change(measure, { title: 'Irrtum' }, '2023-08-01');
      await county.change(measure, { title: 'Kurs P1' }, '2023-08-02');
      await county.report(measure, { asOf: '2023-12-31', status: 'ONGOING', schedule: 'ON_TIME' });
      expect((await changes()).items).toEqual([]);
    });

    it('that was completed is that it is done', async () => {
      const measure = await running();
      await county.report(measure, { asOf: '2023-11-30', status: 'COMPLETED' });
      expect(lines(await changes())).toEqual(['P1: CHANGED, DONE']);
      expect(lines(await changes('from=2023-11-30&to=2023-12-31'))).toEqual([]);
    });

    it('that was put on hold or is late is told with the reason', async () => {
      const held = await running();
      await county.report(held, {
        asOf: '2023-11-30',
        status: 'ON_HOLD',
        reason: 'Es fehlen Räume.',
        internalNote: 'Nur für das Haus.',
      });
      const answer = await get(PERIOD);
      expect(lines(answer.json())).toEqual(['P1: CHANGED, STALLED']);
      expect(await words()).toEqual([
        'Stand der Umsetzung: laufend -> zurückgestellt',
        'Zeitplan: im Zeitplan -> ',
        'Begründung:  -> Es fehlen Räume.',
      ]);
      expect(answer.body).not.toContain('Nur für das Haus');

      const late = await running('P2');
      await county.report(late, { asOf: '2023-11-30', status: 'ONGOING', schedule: 'DELAYED' });
      expect(lines(await changes('kind=STALLED&from=2023-06-30'))).toEqual([
        'P1: CHANGED, STALLED',
        'P2: CHANGED, STALLED',
      ]);
    });

    it('that was given up is that it was dropped', async () => {
      const discontinued = await running('P1');
      const archived = await running('P2');
      await county.report(discontinued, { asOf: '2023-11-30', status: 'DISCONTINUED' });
      await county.change(archived, { archivedAt: new Date('2023-08-01T09:00:00Z') }, '2023-08-01');
      expect(lines(await changes())).toEqual(['P1: CHANGED, DROPPED', 'P2: CHANGED, DROPPED']);
      expect(lines(await changes('from=2023-12-01&to=2023-12-31'))).toEqual([]);
    });

    it('that went on in another is neither done nor dropped nor silent', async () => {
      const whole = await running('P1');
      const part = await running('P2');
      await county.report(whole, { asOf: '2023-12-31', status: 'ONGOING', schedule: 'ON_TIME' });
      await county.change(
        part,
        { mergedIntoId: whole.id, archivedAt: new Date('2023-08-01T09:00:00Z') },
        '2023-08-01',
      );
      expect(lines(await changes())).toEqual(['P2: CHANGED']);
      expect(await words()).toEqual(['aufgegangen in:  -> P1 Kurs P1', 'archiviert: nein -> ja']);
    });

    it('that was confirmed is told as such, whatever came after', async () => {
      const words = { status: 'ONGOING', schedule: 'ON_TIME' } as const;
      const confirmed = await running('P1');
      const thenCompleted = await running('P2');
      for (const measure of [confirmed, thenCompleted])
        await county.report(measure, { asOf: '2023-09-30', ...words, confirmsUnchanged: true });
      await county.report(thenCompleted, { asOf: '2023-12-31', status: 'COMPLETED' });
      const returned = await running('P3');
      const facts = { ...words, confirmsUnchanged: true, state: 'RETURNED' } as const;
      await county.report(returned, { asOf: '2023-09-30', ...facts });
      expect(lines(await changes())).toEqual([
        'P1: CONFIRMED',
        'P2: CHANGED, DONE, CONFIRMED',
        'P3: SILENT',
      ]);
    });

    it('nobody has reported about is silence, unless it is over', async () => {
      await running('P1');
      await county.measure({ number: 'P2' });
      const over = await county.measure({ number: 'P3' });
      await county.report(over, { asOf: '2023-05-31', status: 'COMPLETED' });
      expect(lines(await changes())).toEqual(['P1: SILENT', 'P2: SILENT']);
    });

    it('that was reported late belongs to the day it is about, and is marked', async () => {
      const measure = await running();
      await county.report(measure, {
        asOf: '2023-06-30',
        recordedOn: '2023-07-14',
        status: 'COMPLETED',
      });
      const later = await changes();
      expect(later).toMatchObject({ total: 0, late: { from: 1, to: 0 } });

      const { items, late } = await changes('from=2023-06-01&to=2023-06-30');
      expect(late).toEqual({ from: 0, to: 1 });
      expect(items).toMatchObject([
        {
          kinds: [{ code: 'CHANGED' }, { code: 'DONE' }],
          before: { status: { code: 'ONGOING' }, asOf: '2023-06-01', late: false },
          after: { status: { code: 'COMPLETED' }, asOf: '2023-06-30', late: true },
        },
      ]);
    });
  });

  describe('of measures that are not public', () => {
    it('is not told', async () => {
      await county.measure({ number: 'P1', isPublic: false, recordedOn: '2023-07-01' });
      const closed = await running('P2');
      await county.change(closed, { isPublic: false }, '2023-08-01');
      expect(await changes()).toMatchObject({ total: 0, items: [] });
    });

    it('begins when they become public, without what they were before', async () => {
      const measure = await county.measure({
        number: 'P1',
        title: 'Geheimer Titel',
        isPublic: false,
      });
      await county.report(measure, { asOf: '2023-06-01', status: 'COMPLETED' });
      await county.change(measure, { isPublic: true, title: 'Offener Titel' }, '2023-08-01');
      const answer = await get(PERIOD);
      expect(lines(answer.json())).toEqual(['P1: NEW']);
      expect(answer.body).not.toContain('Geheimer Titel');
    });
  });

  describe('of all measures', () => {
    beforeEach(async () => {
      const language = await county.field('sprache');
      const done = await county.measure({ number: 'P2', fields: [language] });
      await county.measure({ number: 'P10', fields: [language] });
      await county.measure({ number: 'P1', recordedOn: '2023-07-01' });
      await county.report(done, { asOf: '2023-12-31', status: 'COMPLETED' });
    });

    const counted = ({ counts }: Changes) =>
      Object.fromEntries(counts.map((row) => [row.kind.code, row.count]));

    it('is counted per kind, whichever is asked for', async () => {
      const expected = {
        NEW: 1,
        CHANGED: 1,
        DONE: 1,
        STALLED: 0,
        DROPPED: 0,
        CONFIRMED: 0,
        SILENT: 2,
      };
      expect(counted(await changes())).toEqual(expected);
      expect(counted(await changes(`${PERIOD}&kind=DONE`))).toEqual(expected);
    });

    it('is told by number, one kind or one field at a time', async () => {
      expect(lines(await changes())).toEqual([
        'P1: NEW, SILENT',
        'P2: CHANGED, DONE',
        'P10: SILENT',
      ]);
      expect(lines(await changes(`${PERIOD}&kind=SILENT`))).toEqual([
        'P1: NEW, SILENT',
        'P10: SILENT',
      ]);
      const field = await changes(`${PERIOD}&fieldOfAction=sprache`);
      expect(lines(field)).toEqual(['P2: CHANGED, DONE', 'P10: SILENT']);
      expect(counted(field)).toMatchObject({ NEW: 0, SILENT: 1 });
      expect(lines(await changes(`${PERIOD}&status=COMPLETED`))).toEqual(['P2: CHANGED, DONE']);
    });

    it('comes in pages', async () => {
      const answer = await get(`${PERIOD}&limit=1&page=2`);
      expect(lines(answer.json())).toEqual(['P2: CHANGED, DONE']);
      expect(answer.headers['x-total-count']).toBe('3');
      expect(answer.headers.link).toContain('limit=1&page=3>; rel="next"');
      expect((await changes(`${PERIOD}&page=2`)).items).toEqual([]);
    });

    it('ends today unless stated', async () => {
      const { from, to } = await changes('from=2023-06-30');
      expect({ from, to }).toEqual({ from: '2023-06-30', to: '2024-01-15' });
    });

    it('keeps to its county', async () => {
      county = await TestCounty.create(app.database);
      expect(await changes()).toMatchObject({ total: 0, items: [] });
      const answer = await app.request('GET', `/api/v1/bodies/nirgendwo/changes?${PERIOD}`);
      expect(answer.statusCode).toBe(404);
    });
  });

  describe('is refused', () => {
    it.each([
      ['without the first day', '', ['from']],
      ['for a day that is none', 'from=gestern', ['from']],
      ['when the days are the wrong way round', 'from=2024-01-02&to=2024-01-01', ['from', 'to']],
      ['when the first day lies after today', 'from=2024-01-16', ['from', 'to']],
      ['for a kind there is not', 'from=2023-01-01&kind=BETTER', ['kind']],
      ['for a field there is not', 'from=2023-01-01&fieldOfAction=xyz', ['fieldOfAction']],
      ['for an order: there is only one', 'from=2023-01-01&sort=title', ['sort']],
    ])('%s', async (_why, query, fields) => {
      const answer = await get(query);
      expect(answer.statusCode).toBe(422);
      const problem = answer.json<Problem>();
      expect(problem.problems.map(({ field }) => field)).toEqual(fields);
      expect(description.deviations(PATH, problem, 422)).toEqual([]);
    });
  });
});
