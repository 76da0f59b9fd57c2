import type { Role } from '../../src/auth/role.js';
import { startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { closeBrowser, DESKTOP, PHONE, surf } from '../support/surfing.js';

/** Lists and overviews, as they are on the first day, by who looks at them. */
const EMPTY: [Role, ...string[]][] = [
  [
    'ki_management',
    '/uebersicht',
    '/massnahmen',
    '/aenderungen',
    '/suche?q=kurs',
    '/annahme',
    '/kim',
    '/konzepte',
    '/organisationen',
    '/personen',
    '/vorlagen',
    '/vorlagen/neu',
  ],
  ['department_head', '/meine-massnahmen'],
  ['committee_member', '/vorlagen'],
  [
    'admin',
    '/verwaltung/vertretungen',
    '/verwaltung/barrieren',
    '/verwaltung/konten?suche=niemand',
  ],
  ['auditor', '/protokoll?von=2020-01-01&bis=2020-01-02'],
];
const PAST = [
  '/uebersicht',
  '/massnahmen',
  '/massnahmen/P1',
  '/suche?q=kurs',
  '/kim',
  '/konzepte',
  '/konzepte/konzept',
  '/konzepte/konzept/matrix',
];

describe('what every page looks like', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp('SQLite');
    app.clock.set('2026-11-22T09:00:00Z');
  });
  afterAll(async () => {
    await closeBrowser();
    await app.stop();
  });

  async function flawsOn(account: { id: string }, paths: readonly string[]): Promise<string[]> {
    const surfer = await surf(app, account);
    const found: string[] = [];
    for (const path of paths) {
      await surfer.page.setViewportSize(DESKTOP);
      await surfer.open(path);
      found.push(...(await surfer.flaws()).map((flaw) => `${path}, desktop: ${flaw}`));
      await surfer.page.setViewportSize(PHONE);
      found.push(...(await surfer.flaws()).map((flaw) => `${path}, phone: ${flaw}`));
    }
    found.push(...surfer.incidents);
    await surfer.close();
    return found;
  }

  it.each(EMPTY)(
    'for %s on the first day, with nothing in it',
    async (role, ...paths) => {
      const county = await TestCounty.create(app.database);
      expect(await flawsOn(await county.account(role), paths)).toEqual([]);
    },
    60_000,
  );

  it('on a day in the past', async () => {
    const county = await TestCounty.create(app.database);
    const concept = await county.concept('konzept', { adoptedOn: '2020-05-01' });
    const field = await county.field('sprache', { conceptId: concept.id });
    const facts = { number: 'P1', title: 'Sprachkurs', fields: [field], concepts: [concept] };
    const kurs = await county.measure(facts);
    await county.report(kurs, { asOf: '2023-06-01', publicText: 'Der Kurs ist geplant.' });
    await county.report(kurs, { asOf: '2025-06-01', publicText: 'Der Kurs läuft.' });
    const account = await county.account('ki_management');
    const day = 'stichtag=2024-01-01';
    const paths = PAST.map((path) => `${path}${path.includes('?') ? '&' : '?'}${day}`);
    expect(await flawsOn(account, paths)).toEqual([]);
  }, 60_000);
});
