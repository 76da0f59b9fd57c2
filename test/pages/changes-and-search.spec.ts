import type { UserAccount } from '../../src/users/user-account.entity.js';
import { startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { DEVICES, surfing } from '../support/surfing.js';

describe('finding measures and what became of them', () => {
  const surf = surfing();
  let app: TestApp;
  let county: TestCounty;
  let management: UserAccount;

  beforeAll(async () => {
    app = await startTestApp('SQLite');
    county = await TestCounty.create(app.database);
    management = await county.account('ki_management');
    const kurs = await county.measure({ number: 'P1', title: 'Herkunftssprachenunterricht' });
    await county.report(kurs, { asOf: '2023-06-01', status: 'PLANNED', publicText: 'Geplant.' });
    await county.report(kurs, {
      asOf: '2025-12-01',
      status: 'COMPLETED',
      publicText: 'Jede Grundschule hat einen Sprachkurs.',
    });
    await county.measure({ number: 'P2', title: 'Lotsen', recordedOn: '2025-03-01' });
  });
  afterAll(() => app.stop());

  it.each(DEVICES)('marks what it finds, %s', async (_name, viewport, javaScriptEnabled) => {
    const surfer = await surf(app, management, { viewport, javaScriptEnabled });
    const { page } = surfer;
    await surfer.open('/suche');
    await page.getByLabel('Wonach suchen Sie?').fill('sprache');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/suche?q=sprache');
    expect(await page.locator('mark').allInnerTexts()).toEqual(['Herkunftssprachenunterricht']);
    if (javaScriptEnabled) expect(await surfer.flaws()).toEqual([]);
    await page.getByRole('link', { name: 'P1' }).press('Enter');
    await page.waitForURL('**/massnahmen/P1');
  });

  it('says where in the measure the words stand', async () => {
    const surfer = await surf(app, management);
    await surfer.open('/suche?q=grundschule');
    const hit = await surfer.page.locator('.treffer dl').innerText();
    expect(hit).toMatch(/Sachstand\s+Jede Grundschule hat einen Sprachkurs\./);
    await surfer.open('/suche?q=grundschule&stichtag=2024-01-01');
    expect(await surfer.page.locator('main').innerText()).toContain('nichts gefunden');
    expect(await surfer.flaws()).toEqual([]);
  });

  it.each(DEVICES)('tells what changed, %s', async (_name, viewport, javaScriptEnabled) => {
    const surfer = await surf(app, management, { viewport, javaScriptEnabled });
    const { page } = surfer;
    await surfer.open('/aenderungen');
    await page.getByLabel('Von (Vergleichstag)').fill('2024-12-31');
    await page.getByRole('button', { name: 'Vergleichen' }).press('Enter');
    await page.waitForURL(/von=2024-12-31/);
    const told = await page.locator('.verlauf > li').allInnerTexts();
    expect(told).toEqual([
      expect.stringMatching(/P1[^]*geplant[^]*abgeschlossen[^]*Geplant\.[^]*Sprachkurs\./),
      expect.stringMatching(/P2[^]*neu/),
    ]);
    if (javaScriptEnabled) expect(await surfer.flaws()).toEqual([]);
    await page.getByRole('link', { name: 'neu', exact: true }).press('Enter');
    await page.waitForURL(/art=NEW/);
    expect(await page.locator('.verlauf > li').count()).toBe(1);
  });

  it('says which day is wrong, and keeps it', async () => {
    const surfer = await surf(app, management);
    await surfer.open('/aenderungen?von=2025-12-31&bis=2025-01-01');
    expect(await surfer.page.locator('#was-fehlt').innerText()).toContain('Von: Der erste Tag');
    expect(await surfer.page.locator('#von').inputValue()).toBe('2025-12-31');
    expect(await surfer.flaws()).toEqual([]);
  });

  it('gives the changes as a table', async () => {
    const visitor = await app.signIn(management);
    const path = '/aenderungen?von=2024-12-31&art=DONE&format=csv';
    const { body } = await visitor.request('GET', path);
    expect(body.split('\r\n')).toContain(
      'P1;Herkunftssprachenunterricht;"geändert; abgeschlossen";Stand der Umsetzung;geplant;abgeschlossen',
    );
  });
});
