import { DeclaredRoutes } from '../../src/auth/declared-routes.js';
import { permits } from '../../src/auth/permissions.js';
import { OPEN } from '../../src/auth/permits.js';
import { type Role, ROLES } from '../../src/auth/role.js';
import { MatrixCounty } from '../auth/matrix-county.js';
import { REQUESTS, routeOf, ROWS } from '../auth/route-matrix.js';
import { startTestApp, type TestApp } from '../support/databases.js';
import { closeBrowser, DESKTOP, PHONE, surf, type Surfer } from '../support/surfing.js';

/** For programs, to be saved, pictures, and the paper itself as the preview holds it. */
const NO_PAGE = /^\/(api|health)\/|\/datei(\.:format)?$|\/verlauf$|\/vorschau$|\.svg$/;
/** What is asked for is made up here, or too little for a paper: these show their error page. */
const REFUSED: Readonly<Record<string, number>> = {
  '/einladung/:secret': 404,
  '/einrichten/:secret': 404,
  '/konzepte/:concept': 404,
  '/konzepte/:concept/matrix': 404,
  '/vorlagen/auftraege/:job': 404,
  '/vorlagen/:paper': 422,
  // Released already: nothing to write any more.
  '/vorlagen/:paper/angaben': 409,
  '/vorlagen/:paper/schritte/:step': 409,
  '/vorlagen/:paper/aenderungen': 422,
};

// From the matrix, which has a row for every route there is.
const PAGES = ROWS.filter(({ method, path }) => method === 'GET' && !NO_PAGE.test(path));

describe('every page', () => {
  let app: TestApp;
  let county: MatrixCounty;
  const people = new Map<Role, Surfer>();

  beforeAll(async () => {
    app = await startTestApp('SQLite');
    county = await MatrixCounty.create(app, '2023-01-02');
    for (const role of Object.keys(ROLES) as Role[]) {
      const units = role === 'department_head' ? [county.office] : [];
      people.set(role, await surf(app, await county.county.account(role, { units })));
    }
  });
  afterAll(async () => {
    await closeBrowser();
    await app.stop();
  });

  it.each(PAGES.map((page) => [page.path, page] as const))(
    '%s is accessible on a desk and on a phone, for everybody who may see it',
    async (path, row) => {
      const { action } = app
        .get(DeclaredRoutes)
        .all()
        .find((it) => routeOf(it) === routeOf(row))!;
      const { params = {}, query = '' } = REQUESTS[routeOf(row)]?.(county) ?? {};
      const values: Record<string, string> = { ...county.params, ...params };
      const address = path.replace(/:(\w+)/g, (_, name: string) => values[name] ?? '');
      const found: string[] = [];
      const looks = new Set<string>();
      for (const [role, surfer] of people) {
        if (action !== OPEN && !permits(action, role)) continue;
        await surfer.page.setViewportSize(DESKTOP);
        const answer = await surfer.page.goto(`${app.address}${address}${query}`);
        const expected = REFUSED[path] ?? 200;
        if (answer?.status() !== expected) found.push(`${role}: ${answer?.status() ?? 'nothing'}`);
        found.push(...surfer.incidents.splice(0).map((incident) => `${role}: ${incident}`));
        expect(await surfer.page.locator('h1').count()).toBe(1);
        // Looked at once for all who are shown the same; tokens and keys of forms are anew each time.
        const content = (await surfer.page.locator('main').innerHTML()).replace(
          /value="[^"]*"/g,
          '',
        );
        if (looks.has(content)) continue;
        looks.add(content);
        found.push(...(await surfer.flaws()).map((flaw) => `${role}, desktop: ${flaw}`));
        await surfer.page.setViewportSize(PHONE);
        found.push(...(await surfer.flaws()).map((flaw) => `${role}, phone: ${flaw}`));
      }
      expect(found).toEqual([]);
    },
    120_000,
  );
});
