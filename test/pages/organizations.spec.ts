import type { UserAccount } from '../../src/users/user-account.entity.js';
import { startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { DEVICES, type Surfer, surfing } from '../support/surfing.js';

describe('the pages of organizations', () => {
  const surf = surfing();
  let app: TestApp;
  let county: TestCounty;
  let management: UserAccount;
  let surfer: Surfer;

  beforeAll(async () => {
    app = await startTestApp('SQLite');
  });
  beforeEach(async () => {
    county = await TestCounty.create(app.database);
    management = await county.account('ki_management');
  });
  afterAll(() => app.stop());

  it.each(DEVICES)(
    'lead from an empty county to a dissolved office, %s',
    async (_, viewport, javaScriptEnabled) => {
      surfer = await surf(app, management, { viewport, javaScriptEnabled });
      const { page } = surfer;
      const expectNoFlaws = async () => {
        if (javaScriptEnabled) expect(await surfer.flaws()).toEqual([]);
      };
      await surfer.open('/organisationen');
      expect(await surfer.text()).toContain('Noch ist keine Organisation verzeichnet.');
      await page.getByRole('link', { name: 'Organisation anlegen' }).press('Enter');
      await page.getByLabel('Name', { exact: true }).fill('Jugendamt');
      await page.getByLabel('Art').selectOption('ADMINISTRATIVE_UNIT');
      await page.getByLabel(/^Besteht seit/).fill('bald');
      await page.getByRole('button', { name: 'Organisation anlegen' }).press('Enter');
      await page.getByRole('alert').waitFor();
      expect(await surfer.text()).toContain('Besteht seit: Erlaubt ist ein Datum');
      await expectNoFlaws();
      await page.getByLabel(/^Besteht seit/).fill('2018');
      await page.getByRole('button', { name: 'Organisation anlegen' }).press('Enter');
      await page.waitForURL('**/organisationen/jugendamt');
      expect(await surfer.text()).toContain('„Jugendamt“ ist angelegt.');
      await expectNoFlaws();

      await page.getByRole('link', { name: 'Umbenennen' }).press('Enter');
      await expectNoFlaws();
      await page.getByLabel('Neuer Name').fill('Amt für Jugend und Bildung');
      await page.getByRole('button', { name: 'Umbenennen' }).press('Enter');
      await page.waitForURL('**/organisationen/jugendamt');
      expect(await surfer.text()).toContain('Jugendamt, bis 15.01.2026');

      await page.getByRole('link', { name: 'Auflösen' }).press('Enter');
      expect(await surfer.text()).toContain('Sie führt keine offene Maßnahme');
      await page.getByLabel('Letzter Tag').fill('2025-12-31');
      await page.getByRole('button', { name: 'Organisation auflösen' }).press('Enter');
      await page.waitForURL('**/organisationen/jugendamt');
      expect(await surfer.text()).toContain('Diese Organisation besteht nicht mehr.');
      await expectNoFlaws();
      await surfer.open('/organisationen?q=jugendamt&alle=ja');
      expect(await surfer.text()).toContain('bestand bis 31.12.2025, früher: Jugendamt');
      await expectNoFlaws();
    },
  );

  it('say how many measures go to the successor', async () => {
    const lead = await county.organization('jugendamt', { name: 'Jugendamt' });
    await county.organization('sozialamt', { name: 'Sozialamt' });
    await county.measure({ number: 'P1', lead });
    await county.measure({ number: 'P2', lead });
    surfer = await surf(app, management);
    const { page } = surfer;
    await surfer.open('/organisationen/jugendamt/aufloesen');
    expect(await surfer.text()).toContain('Zur Nachfolge gehen 2 offene Maßnahmen.');
    expect(await surfer.flaws()).toEqual([]);
    await page.getByLabel('Letzter Tag').fill('2025-12-31');
    await page.getByLabel('Nachfolge').selectOption('sozialamt');
    await page.getByRole('button', { name: 'Organisation auflösen' }).click();
    await page.waitForURL('**/organisationen/jugendamt');
    await page.getByRole('link', { name: 'Sozialamt' }).click();
    expect(await surfer.text()).toContain('2 offene Maßnahmen');
  });

  it('show what belongs together, who sits where, and seats nobody has', async () => {
    const above = await county.organization('dezernat', { name: 'Dezernat II' });
    await county.organization('amt', { name: 'Sozialamt', parentId: above.id });
    const board = await county.organization('ak', { name: 'Arbeitskreis Sprache' });
    const person = await county.person('Muster', { givenName: 'Erika' });
    await county.seat(board, { personId: person.id, role: 'CHAIR', label: 'Dezernentin' });
    await county.seat(board, { memberOrganizationId: above.id });
    await county.seat(board, { label: 'Vertretung der Schulen', seats: 2 });
    surfer = await surf(app, management);
    const { page } = surfer;
    await surfer.open('/organisationen');
    expect(await page.locator('.baum > li > a').allInnerTexts()).toEqual([
      'Arbeitskreis Sprache',
      'Dezernat II',
    ]);
    expect(await surfer.flaws()).toEqual([]);
    const file = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Liste als CSV-Datei' }).click();
    expect((await file).suggestedFilename()).toBe('organisationen.csv');
    await page.getByRole('link', { name: 'Arbeitskreis Sprache' }).click();
    expect(await surfer.text()).toContain('Erika Muster, Vorsitz');
    expect(await surfer.text()).toContain('nicht besetzt, Mitglied, 2 Sitze');
    expect(await surfer.flaws()).toEqual([]);
    await surfer.open('/personen');
    expect(await surfer.text()).toContain('Arbeitskreis Sprache: Vorsitz, Dezernentin');
    expect(await surfer.text()).toContain('Mitglied, Vertretung der Schulen, 2 Sitze');
    expect(await surfer.flaws()).toEqual([]);
  });
});
