import { DATABASES, startTestApp, type TestApp, type Visitor } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';

interface Page {
  total: number;
  items: { number: string }[];
}

/**
 * A county that is not open: its youth office leads J1 and the closed J2, its social office the
 * closed S1. J1 belongs to S1, J2 to J1, and S1 has gone into J2. Until 2024 the social office led J2.
 */
describe.each(DATABASES)('what people read of measures, on %s', (kind) => {
  let app: TestApp;
  let county: TestCounty;
  let management: Visitor;
  let youth: Visitor;
  let social: Visitor;
  let stranger: Visitor;

  beforeAll(async () => {
    app = await startTestApp(kind);
    county = await TestCounty.create(app.database);
    const youthOffice = await county.organization('jugendamt', { name: 'Jugendamt' });
    const socialOffice = await county.organization('sozialamt', { name: 'Sozialamt' });
    const concept = await county.concept('konzept', {
      statedCounts: [
        {
          wording: 'zwei',
          subject: 'Maßnahmen',
          figure: 2,
          scope: 'CONCEPT',
          note: null,
          source: null,
        },
      ],
    });
    const closed = { isPublic: false, concepts: [concept] };
    const s1 = await county.measure({
      ...closed,
      number: 'S1',
      lead: socialOffice,
      title: 'Sozialkanari',
    });
    const j1 = await county.measure({
      number: 'J1',
      lead: youthOffice,
      concepts: [concept],
      title: 'Jugendtreff',
    });
    const j2 = await county.measure({
      ...closed,
      number: 'J2',
      lead: socialOffice,
      title: 'Jugendkanari',
    });
    await county.change(j1, { parentId: s1.id }, '2023-01-02');
    await county.change(j2, { parentId: j1.id }, '2023-01-02');
    await county.change(s1, { mergedIntoId: j2.id }, '2024-01-10');
    await county.change(j2, { leadId: youthOffice.id }, '2024-01-10', 'Neue Zuständigkeit');
    for (const measure of [s1, j1, j2]) {
      const publicText = `Text ${measure.number}`;
      const internalNote = `Vermerk ${measure.number}`;
      await county.report(measure, { asOf: '2023-06-30', publicText, internalNote });
    }
    management = await app.signIn(await county.account('ki_management'));
    youth = await app.signIn(await county.account('department_head', { units: [youthOffice] }));
    social = await app.signIn(await county.account('department_head', { units: [socialOffice] }));
    stranger = app;
  });
  afterAll(() => app.stop());

  const visitors = () => [management, youth, social, stranger] as const;
  const url = (path: string) => `/api/v1/bodies/${county.key}${path}`;
  const each = async (path: string) =>
    Promise.all(visitors().map((visitor) => visitor.request('GET', url(path))));

  async function numbers(path: string): Promise<string[]> {
    const answers = await each(path);
    return answers.map((answer) => {
      const { total, items } = answer.json<Page>();
      expect(total).toBe(items.length);
      return items.map(({ number }) => number).join(' ');
    });
  }

  it('lists: everything, what the own unit leads, what is public', async () => {
    expect(await numbers('/measures')).toEqual(['J1 J2 S1', 'J1 J2', 'J1 S1', 'J1']);
    expect(await numbers('/measures?q=kanari')).toEqual(['J2 S1', 'J2', 'S1', '']);
    expect(await numbers('/measures?status=IN_PROGRESS&sort=-title')).toEqual([
      'S1 J1 J2',
      'J1 J2',
      'S1 J1',
      'J1',
    ]);
  });

  it('lets the unit that answers for a measure today read its past as well', async () => {
    expect(await numbers('/measures?asOf=2023-12-31')).toEqual([
      'J1 J2 S1',
      'J1 J2',
      'J1 S1',
      'J1',
    ]);
    expect(await numbers('/measures?asOf=2023-12-31&lead=sozialamt')).toEqual([
      'J2 S1',
      'J2',
      'S1',
      '',
    ]);
  });

  it.each(['/measures/J2', '/measures/J2/history', '/measures/J2?asOf=2023-12-31'])(
    '%s is there for those who answer for it',
    async (path) => {
      expect((await each(path)).map(({ statusCode }) => statusCode)).toEqual([200, 200, 404, 404]);
    },
  );

  it('shows internal notes to those who answer for the measure only', async () => {
    for (const path of ['/measures', '/measures?asOf=2023-12-31', '/measures/J1/history']) {
      const notes = (await each(path)).map(({ body }) => body.match(/Vermerk (J1|J2|S1)/g) ?? []);
      const history = path.endsWith('history');
      expect(notes.map((found) => found.toSorted())).toEqual([
        history ? ['Vermerk J1'] : ['Vermerk J1', 'Vermerk J2', 'Vermerk S1'],
        history ? ['Vermerk J1'] : ['Vermerk J1', 'Vermerk J2'],
        history ? [] : ['Vermerk S1'],
        [],
      ]);
    }
  });

  it('names a measure that is not public only to those who see it', async () => {
    const parents = (await each('/measures/J1')).map(
      (answer) => answer.json<{ parent: unknown }>().parent,
    );
    const s1 = { number: 'S1', title: 'Sozialkanari' };
    expect(parents).toEqual([s1, null, s1, null]);
    const { mergedInto } = (await social.request('GET', url('/measures/S1'))).json<{
      mergedInto: unknown;
    }>();
    expect(mergedInto).toBeNull();
    for (const path of ['/measures/J1', '/measures/J1/history', '/changes?from=2022-12-31']) {
      const [, toYouth, toSocial, toStranger] = await each(path);
      expect(toYouth?.body).not.toContain('Sozialkanari');
      expect(toSocial?.body).not.toContain('Jugendkanari');
      expect(toStranger?.body).not.toContain('kanari');
    }
  });

  it('tells the changes of what one sees', async () => {
    expect(await numbers('/changes?from=2022-12-31&kind=NEW')).toEqual([
      'J1 J2 S1',
      'J1 J2',
      'J1 S1',
      'J1',
    ]);
    // What S1 has gone into is not for the social office, so nothing has changed for it.
    expect(await numbers('/changes?from=2023-12-31&to=2024-12-31&kind=CHANGED')).toEqual([
      'J2 S1',
      'J2',
      '',
      '',
    ]);
  });

  it('counts what one sees', async () => {
    const recorded = (await each('/concepts')).map((answer) => {
      const [concept] = answer.json<{ items: { recordedMeasures: number }[] }>().items;
      return concept?.recordedMeasures;
    });
    expect(recorded).toEqual([3, 2, 2, 1]);
  });

  it('names as leading only who leads something one sees', async () => {
    const messages = (await each('/measures?lead=xyz')).map(
      (answer) => answer.json<{ problems: { message: string }[] }>().problems[0]?.message,
    );
    const both = 'Erlaubt ist: jugendamt, sozialamt.';
    expect(messages).toEqual([both, both, both, 'Erlaubt ist: jugendamt.']);
  });

  it('leaves the papers public, whoever asks', async () => {
    const payload = { template: 'berichtsvorlage-umsetzungsstand', format: 'html' };
    const { statusCode, body } = await management.request('POST', url('/renditions'), { payload });
    expect(statusCode).toBe(200);
    expect(body.slice(body.indexOf('<body')).replaceAll('\u00ad', '')).not.toMatch(
      /kanari|Vermerk/,
    );
  });

  it('gives nothing away to a unit of the neighbour that is called alike', async () => {
    const neighbour = await TestCounty.create(app.database);
    const office = await neighbour.organization('jugendamt');
    const head = await app.signIn(await neighbour.account('department_head', { units: [office] }));
    const { items } = (await head.request('GET', url('/measures'))).json<Page>();
    expect(items.map(({ number }) => number)).toEqual(['J1']);
    expect((await head.request('GET', url('/measures/J2'))).statusCode).toBe(404);
  });

  it('shows a department head without a unit what is public', async () => {
    const nobody = await app.signIn(await county.account('department_head'));
    const { items } = (await nobody.request('GET', url('/measures'))).json<Page>();
    expect(items.map(({ number }) => number)).toEqual(['J1']);
  });
});
