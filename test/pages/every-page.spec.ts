import { DeclaredRoutes } from '../../src/auth/declared-routes.js';
import { permits } from '../../src/auth/permissions.js';
import { OPEN } from '../../src/auth/permits.js';
import { type Role, ROLES } from '../../src/auth/role.js';
import { MatrixCounty } from '../auth/matrix-county.js';
import { REQUESTS, routeOf, ROWS } from '../auth/route-matrix.js';
import { startTestApp, type TestApp, type Visitor } from '../support/databases.js';
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
  '/vorlagen/:paper/texte/:number': 404,
  '/vorlagen/:paper/anlagen/:attachment': 404,
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
  const people = new Map<Role, { visitor: Visitor; surfer: Surfer }>();

  beforeAll(async () => {
    app = await startTestApp('SQLite');
    county = await MatrixCounty.create(app, '2023-01-02');
    for (const role of Object.keys(ROLES) as Role[]) {
      const units = role === 'department_head' ? [county.office] : [];
      const account = await county.county.account(role, { units });
      people.set(role, { visitor: await app.signIn(account), surfer: await surf(app, account) });
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
      const address = path.replace(/:(\w+)/g, (_, name: string) => values[name] ?? '') + query;
      const found: string[] = [];
      const looks = new Set<string>();
      for (const [role, { visitor, surfer }] of people) {
        if (action !== OPEN && !permits(action, role)) continue;
        const headers = { accept: 'text/html' };
        const { statusCode, body } = await visitor.request('GET', address, { headers });
        if (statusCode !== (REFUSED[path] ?? 200)) found.push(`${role}: ${statusCode}`);
        expect(body.match(/<h1[ >]/g)).toHaveLength(1);
        found.push(...describedByNothing(body));
        // Looked at once for all who are shown the same.
        const look = lookOf(body);
        if (looks.has(look)) continue;
        looks.add(look);
        await surfer.page.setViewportSize(DESKTOP);
        await surfer.open(address);
        found.push(...surfer.incidents.splice(0).map((incident) => `${role}: ${incident}`));
        found.push(...(await surfer.flaws()).map((flaw) => `${role}, desktop: ${flaw}`));
        await surfer.page.setViewportSize(PHONE);
        found.push(...(await surfer.flaws()).map((flaw) => `${role}, phone: ${flaw}`));
      }
      expect(found).toEqual([]);
    },
    120_000,
  );
});

/** What fields say they are described by, where there is no such place. */
const describedByNothing = (html: string): string[] =>
  [...html.matchAll(/ aria-describedby="([^"]*)"/g)]
    .flatMap(([, ids = '']) => ids.split(' '))
    .filter((id) => !html.includes(` id="${id}"`))
    .map((id) => `described by „${id}“`);

/** What stands on a page, without what is anew each time: tokens and keys of forms, the number of an error. */
const lookOf = (html: string): string =>
  (/<main[^]*<\/main>/.exec(html)?.[0] ?? html).replace(/value="[^"]*"|[0-9a-f-]{36}/g, '');
