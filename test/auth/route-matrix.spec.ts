import { DeclaredRoutes } from '../../src/auth/declared-routes.js';
import type { Role } from '../../src/auth/role.js';
import {
  DATABASES,
  startTestApp,
  type TestAnswer,
  type TestApp,
  type Visitor,
} from '../support/databases.js';
import { MatrixCounty } from './matrix-county.js';
import { type MatrixRow, REQUESTS, routeOf, ROWS } from './route-matrix.js';

type Place = 'open' | 'closed' | 'elsewhere';

/** The columns of the matrix: who asks, from where, and which county is asked for. */
const COLUMNS: readonly { who: Role | 'nobody'; from: Place | null; at: Place }[] = [
  { who: 'nobody', from: null, at: 'open' },
  { who: 'nobody', from: null, at: 'closed' },
  { who: 'admin', from: 'closed', at: 'closed' },
  { who: 'ki_management', from: 'closed', at: 'closed' },
  { who: 'department_head', from: 'closed', at: 'closed' },
  { who: 'committee_member', from: 'closed', at: 'closed' },
  { who: 'auditor', from: 'closed', at: 'closed' },
  { who: 'ki_management', from: 'elsewhere', at: 'open' },
  { who: 'ki_management', from: 'elsewhere', at: 'closed' },
  { who: 'admin', from: 'elsewhere', at: 'closed' },
];
type Column = (typeof COLUMNS)[number];

describe('the matrix of routes', () => {
  it('has one outcome per column in every row, and every route once', () => {
    for (const row of ROWS) expect([routeOf(row), row.outcomes.length]).toEqual([routeOf(row), 10]);
    expect(new Set(ROWS.map(routeOf)).size).toBe(ROWS.length);
  });

  it('describes requests only for routes it has', () => {
    const routes = ROWS.map(routeOf);
    expect(Object.keys(REQUESTS).filter((route) => !routes.includes(route))).toEqual([]);
  });
});

describe.each(DATABASES)('every route on %s', (kind) => {
  let app: TestApp;
  let counties: Record<Place, MatrixCounty>;

  beforeAll(async () => {
    app = await startTestApp(kind);
    counties = {
      open: await MatrixCounty.create(app, '2023-01-02'),
      closed: await MatrixCounty.create(app, null),
      elsewhere: await MatrixCounty.create(app, null),
    };
  });
  afterAll(() => app.stop());

  it('has its row in the matrix, and every row its route', () => {
    const declared = app.get(DeclaredRoutes).all().map(routeOf);
    expect(declared.toSorted()).toEqual(ROWS.map(routeOf).toSorted());
  });

  it.each(ROWS.map((row) => [routeOf(row), row] as const))('%s', async (_, row) => {
    const found: string[] = [];
    const expected: string[] = [];
    for (const [index, column] of COLUMNS.entries()) {
      const name = nameOf(column);
      expected.push(`${name}: ${row.outcomes[index] ?? ''}`);
      found.push(`${name}: ${outcomeOf(await ask(row, column))}`);
    }
    expect(found).toEqual(expected);
  });

  async function ask({ method, path }: MatrixRow, column: Column): Promise<TestAnswer> {
    const county = counties[column.at];
    const { params, query = '', ...request } = REQUESTS[routeOf({ method, path })]?.(county) ?? {};
    const values = { ...county.params, ...params };
    const url = path.replace(/:(\w+)/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`No value for ${name} of ${method} ${path}.`);
      return value;
    });
    return (await visitor(column)).request(method, `${url}${query}`, request);
  }

  /** Signed in anew each time: some routes end sessions. */
  async function visitor({ who, from }: Column): Promise<Visitor> {
    if (who === 'nobody' || from === null) return app;
    const { county, office } = counties[from];
    const units = who === 'department_head' ? [office] : [];
    return app.signIn(await county.account(who, { units }));
  }
});

const nameOf = ({ who, from, at }: Column): string =>
  [who, from && `from ${from}`, `at ${at}`].filter(Boolean).join(' ');

function outcomeOf({ statusCode, body }: TestAnswer): string {
  if (statusCode >= 500) throw new Error(`Answered ${statusCode}: ${body}`);
  return { 401: '1', 403: '3', 404: '4' }[statusCode] ?? '+';
}
