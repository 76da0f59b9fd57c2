import { startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { DEVICES, type Surfer, surfing } from '../support/surfing.js';

describe('the overview', () => {
  const surf = surfing();
  let app: TestApp;
  let county: TestCounty;

  beforeAll(async () => {
    app = await startTestApp('SQLite');
    county = await TestCounty.create(app.database);
    const jugendamt = await county.organization('jugendamt', { name: 'Jugendamt' });
    const kurs = await county.measure({ number: 'P1', title: 'Sprachkurs', lead: jugendamt });
    await county.report(kurs, { asOf: '2026-01-10', status: 'ONGOING', publicText: 'Läuft.' });
    const lotsen = await county.measure({ number: 'P2', title: 'Lotsen', lead: jugendamt });
    await county.report(lotsen, { asOf: '2024-01-10', status: 'PLANNED' });
    await county.report(lotsen, { asOf: '2026-01-12', state: 'SUBMITTED' });
    await county.measure({ number: 'P3', title: 'Treff', kimAssessment: 'RELATED' });
  });
  afterAll(() => app.stop());

  const count = async (surfer: Surfer): Promise<number> =>
    parseInt(await surfer.page.locator('#anzahl').innerText());

  it.each(DEVICES)(
    'leads from every figure to its list, %s',
    async (_name, viewport, javaScriptEnabled) => {
      const management = await county.account('ki_management');
      const surfer = await surf(app, management, { viewport, javaScriptEnabled });
      const { page } = surfer;
      await surfer.open('/uebersicht');
      expect(await page.locator('.kacheln li').allInnerTexts()).toEqual([
        expect.stringMatching(/3\s+Maßnahmen/),
        expect.stringMatching(/1\s+Sachstand wartet auf Annahme/),
        expect.stringMatching(/0\s+überfällig/),
        expect.stringMatching(/2\s+für KIM nicht bewertet/),
      ]);
      if (javaScriptEnabled) expect(await surfer.flaws()).toEqual([]);
      for (const [name, expected] of [
        ['für KIM nicht bewertet', 2],
        ['noch nichts gemeldet', 1],
        ['veraltet, Jugendamt', 1],
      ] as const) {
        await surfer.open('/uebersicht');
        await page.getByRole('link', { name }).first().click();
        expect([name, await count(surfer)]).toEqual([name, expected]);
      }
    },
  );

  it('draws the statuses, with the numbers one click away', async () => {
    const surfer = await surf(app, await county.account('ki_management'));
    const { page } = surfer;
    await surfer.open('/uebersicht?stichtag=2024-12-31');
    const drawn = await page.evaluate<number>("document.querySelector('.schaubild').naturalWidth");
    expect(drawn).toBeGreaterThan(300);
    await page.getByText('Zahlen als Tabelle').press('Enter');
    expect(await page.locator('.zahlentafel tr').allInnerTexts()).toContainEqual(
      expect.stringMatching(/geplant\s+1/),
    );
    expect(await surfer.flaws()).toEqual([]);
    await page.locator('.zahlentafel').getByRole('link', { name: 'geplant' }).press('Enter');
    await page.waitForURL('**/massnahmen?stand=PLANNED&stichtag=2024-12-31');
  });

  it('says so where nothing is there yet', async () => {
    const empty = await TestCounty.create(app.database);
    const surfer = await surf(app, await empty.account('ki_management'));
    await surfer.open('/uebersicht');
    expect(await surfer.page.locator('main').innerText()).toContain('noch keine Maßnahme');
    expect(await surfer.flaws()).toEqual([]);
  });
});
