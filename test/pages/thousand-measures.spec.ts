import { newId } from '../../src/database/ids.js';
import { Measure } from '../../src/measures/measure.entity.js';
import { startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { generateCounty } from '../../src/seed/musterkreis/generate-county.js';
import type { SeedData } from '../../src/seed/seed-format.js';
import { closeBrowser, DESKTOP, PHONE, surf } from '../support/surfing.js';
import { WAYS } from './hands.js';
import { KEY, peopleGoTheirWays } from './ways-of-people.js';

const LONG = 'Rechtskreiswechselbegleitungskoordinierungsstellenfinanzierungsvereinbarung';
const AFTER_THE_PAPER = '2026-07-31';
const PAGES = [
  '/massnahmen',
  '/massnahmen?gruppe=federfuehrung&spalten=stand,federfuehrung,handlungsfeld,beteiligte,fehlt',
  '/massnahmen/P17',
  '/suche?q=koordinierungsstellen',
  '/aenderungen?von=2022-01-01',
  '/uebersicht',
];

describe('a thousand measures with long German words', () => {
  let app: TestApp;
  let county: TestCounty;

  beforeAll(async () => {
    app = await startTestApp('SQLite');
    county = await TestCounty.create(app.database);
    const lead = await county.organization('amt', { name: `Amt für ${LONG}` });
    const field = await county.field('feld', { name: LONG });
    const parties = [lead];
    const first = { number: 'P1', title: LONG, lead, fields: [field], parties };
    const pattern = await county.measure(first);
    const others = Array.from({ length: 999 }, (_, index) => {
      const number = `P${index + 2}`;
      return Object.assign({}, pattern, { id: newId(), number, title: `${LONG} ${number}` });
    });
    await app.database.write(async (em) => {
      for (let at = 0; at < others.length; at += 50)
        await em.insert(Measure, others.slice(at, at + 50));
      const ids = others.map(({ id }) => id);
      for (let at = 0; at < ids.length; at += 200)
        await county.revise(em, ids.slice(at, at + 200), 'Erfassung');
    });
  });
  afterAll(async () => {
    await closeBrowser();
    await app.stop();
  });

  it.each([
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ])(
    'fit on a %s',
    async (_name, viewport) => {
      const surfer = await surf(app, await county.account('ki_management'), { viewport });
      for (const path of PAGES) {
        await surfer.open(path);
        expect([path, await surfer.flaws()]).toEqual([path, []]);
      }
      await surfer.open('/massnahmen?seite=20');
      expect(await surfer.page.locator('.blaettern').innerText()).toContain('Seite 20 von 20');
      expect(await surfer.page.locator('tbody tr').count()).toBe(50);
      expect(surfer.incidents).toEqual([]);
      await surfer.close();
    },
    120_000,
  );
});

describe('what people come for among a thousand measures with long German words', () => {
  // A mouse and a keyboard, a large screen and a small one.
  peopleGoTheirWays(
    [longWords(300, '2026-06-30'), longWords(1000, AFTER_THE_PAPER)],
    [WAYS[0], WAYS[3]],
  );
});

/** Three hundred measures stand in the papers, the others came later. */
function longWords(measures: number, stand: string): SeedData {
  const until = '2026-09-20';
  const county = generateCounty({ seed: 'musterkreis', measures, key: KEY, stand, until });
  for (const measure of county.massnahmen) measure.titel += ` (${LONG})`;
  for (const field of county.handlungsfelder) field.name += ` (${LONG})`;
  return county;
}
