import { DeclaredRoutes } from '../../src/auth/declared-routes.js';
import { DATABASES, startTestApp, type TestApp, type Visitor } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';

const NAMES = /kanarienvogel|heringsbein/i;
const OFFICES = { management: 'KIM-Koordination', head: 'Leitung Jugendamt' };

/**
 * Kunigunde Kanarienvogel changes a measure and accepts what Hedwig Heringsbein reports about it.
 * Then both are gone.
 */
describe.each(DATABASES)('who did something on %s', (kind) => {
  let app: TestApp;
  let county: TestCounty;
  let report: string;
  let readers: Visitor[];
  let auditor: Visitor;
  let people: { id: string }[];

  beforeAll(async () => {
    app = await startTestApp(kind);
    county = await TestCounty.create(app.database);
    const office = await county.organization('jugendamt');
    await county.measure({ number: 'J1', lead: office });
    const management = await county.account('ki_management', {
      name: 'Kunigunde Kanarienvogel',
      email: 'kanarienvogel@kreis.example',
      function: OFFICES.management,
    });
    const head = await county.account('department_head', {
      name: 'Hedwig Heringsbein',
      function: OFFICES.head,
      units: [office],
    });
    people = [management, head];
    report = await work(await app.signIn(management), await app.signIn(head));
    auditor = await app.signIn(await county.account('auditor'));
    readers = [
      app,
      await app.signIn(await county.account('ki_management')),
      await app.signIn(await county.account('department_head', { units: [office] })),
    ];
  });
  afterAll(() => app.stop());

  const url = (path: string) => `/api/v1/bodies/${county.key}${path}`;

  async function work(management: Visitor, head: Visitor): Promise<string> {
    const changed = await management.request('PATCH', url('/measures/J1'), {
      headers: { 'if-match': '"1"' },
      payload: { title: 'Jugendtreff', reason: 'Beschluss' },
    });
    expect(changed.statusCode).toBe(200);
    const submitted = await head.request('POST', url('/measures/J1/status-reports'), {
      payload: { status: 'ONGOING', publicText: 'Es läuft.' },
    });
    const { id } = submitted.json<{ id: string }>();
    const accepted = await management.request('POST', url(`/status-reports/${id}/acceptance`), {
      headers: { 'if-match': '"1"' },
      payload: { seenMeasureVersion: 2 },
    });
    expect(accepted.statusCode).toBeLessThan(300);
    return id;
  }

  /** Everything that can be read in a county but its log, which is told to auditors alone. */
  async function readings(): Promise<string[]> {
    const values: Record<string, string> = {
      body: county.key,
      number: 'J1',
      report,
      format: 'html',
    };
    const paths = app
      .get(DeclaredRoutes)
      .all()
      .filter(({ method, path }) => method === 'GET' && path.startsWith('/api/v1/bodies'))
      .map(({ path }) => path.replace(/:(\w+)/g, (_, name: string) => values[name] ?? 'jugendamt'));
    expect(paths).toContain(url('/measures/J1/history'));
    const queries: Record<string, string> = {
      [url('/changes')]: '?from=2022-12-31',
      [url('/search')]: '?q=jugendtreff',
    };
    const answers = await Promise.all(
      readers.flatMap((reader) =>
        paths.map((path) => reader.request('GET', `${path}${queries[path] ?? ''}`)),
      ),
    );
    expect(answers.filter(({ statusCode }) => statusCode === 422).map(({ body }) => body)).toEqual(
      [],
    );
    return answers.map(({ body }) => body);
  }

  const log = async () => (await auditor.request('GET', url('/audit'))).body;

  it('is told by function, never by name', async () => {
    const all = (await readings()).join('\n');
    expect(all).not.toMatch(NAMES);
    expect(all).toContain(OFFICES.management);
    expect(all).toContain(OFFICES.head);
    expect(await log()).toMatch(NAMES);
  });

  it('is told to whoever comes too late, by function', async () => {
    const [, management] = readers;
    const stale = await management!.request('PATCH', url('/measures/J1'), {
      headers: { 'if-match': '"1"' },
      payload: { title: 'Anders', reason: 'Irrtum' },
    });
    expect(stale.statusCode).toBe(412);
    expect(stale.json()).toMatchObject({ changedBy: OFFICES.management });
    expect(stale.body).not.toMatch(NAMES);
  });

  it('stays told by function when the people are gone', async () => {
    const admin = await app.signIn(await county.account('admin'));
    for (const { id } of people) {
      const erased = await admin.request('POST', `/api/v1/users/${id}/erasure`);
      expect(erased.statusCode).toBeLessThan(300);
    }
    const all = (await readings()).join('\n');
    expect(all).not.toMatch(NAMES);
    expect(all).toContain(OFFICES.management);
    expect(all).toContain(OFFICES.head);
    expect(await log()).not.toMatch(NAMES);
  });
});
