import { newId } from '../../src/database/ids.js';
import { Measure } from '../../src/measures/measure.entity.js';
import type { Organization } from '../../src/organizations/organization.entity.js';
import { startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { firstLoad } from '../support/first-load.js';
import { closeBrowser, surf } from '../support/surfing.js';

const KB = 1000;
const MOST = { bytes: 150 * KB, scriptBytes: 20 * KB };

describe('the first page somebody opens', () => {
  let app: TestApp;
  let county: TestCounty;
  let office: Organization;

  beforeAll(async () => {
    app = await startTestApp('SQLite');
    county = await TestCounty.create(app.database);
    office = await county.organization('jugendamt', { name: 'Amt für Jugend und Familie' });
    const first = await county.measure({ number: 'P1', title: 'Sprachkurse', lead: office });
    await county.report(first, { status: 'ONGOING', publicText: 'Die Kurse laufen.' });
    const others = Array.from({ length: 49 }, (_, index) =>
      Object.assign({}, first, { id: newId(), number: `P${index + 2}` }),
    );
    await app.database.write(async (em) => {
      await em.insert(Measure, others);
      await county.revise(
        em,
        others.map(({ id }) => id),
        'Erfassung',
      );
    });
  });
  afterAll(async () => {
    await closeBrowser();
    await app.stop();
  });

  const head = () => county.account('department_head', { units: [office] });
  const management = () => county.account('ki_management');

  it.each([
    ['/anmelden', () => undefined],
    ['/meine-massnahmen', head],
    ['/massnahmen', management],
    ['/uebersicht', management],
  ])('%s is light, and nothing in it moves', async (path, account) => {
    const surfer = await surf(app, await account());
    const load = await firstLoad(surfer.page, `${app.address}${path}`);
    expect(await surfer.page.locator('h1').count()).toBe(1);
    expect(load.bytes).toBeGreaterThan(50 * KB);
    expect(load.bytes).toBeLessThanOrEqual(MOST.bytes);
    expect(load.scriptBytes).toBeGreaterThan(0);
    expect(load.scriptBytes).toBeLessThanOrEqual(MOST.scriptBytes);
    expect(load.firstPaint).toBeGreaterThan(0);
    expect(load.shift).toBe(0);
    await surfer.close();
  });

  it('runs each script only once', async () => {
    const surfer = await surf(app, await head());
    await surfer.open('/meine-massnahmen');
    const scripts = await surfer.page.evaluate<string[]>(
      `performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
        .filter((path) => path.startsWith('/skript/'))`,
    );
    expect(scripts).toContain('/skript/sitzung.js');
    expect(scripts).toEqual([...new Set(scripts)]);
    await surfer.close();
  });

  it('does not load the same again on the next page', async () => {
    const surfer = await surf(app, await management());
    await firstLoad(surfer.page, `${app.address}/massnahmen`);
    const again = await firstLoad(surfer.page, `${app.address}/massnahmen?seite=1`);
    expect(again.bytes).toBeLessThan(20 * KB);
    await surfer.close();
  });
});
