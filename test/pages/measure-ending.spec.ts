import type { UserAccount } from '../../src/users/user-account.entity.js';
import { startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { DEVICES, type Surfer, surfing } from '../support/surfing.js';

describe('the page for ending a measure', () => {
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
    await county.measure({ number: 'P1' });
    await county.measure({ number: 'P2' });
  });
  afterAll(() => app.stop());

  const read = async () =>
    (
      await (
        await app.signIn(management)
      ).request('GET', `/api/v1/bodies/${county.key}/measures/P1`)
    ).json<object>();

  it.each(DEVICES)('merges it into another one, %s', async (_, viewport, javaScriptEnabled) => {
    surfer = await surf(app, management, { viewport, javaScriptEnabled });
    const { page } = surfer;
    await surfer.open('/massnahmen/P1/beenden');
    if (javaScriptEnabled) expect(await surfer.flaws()).toEqual([]);
    await page.getByLabel(/^Zusammenführen/).press('Space');
    await page.getByLabel(/^Andere Maßnahme/).fill('P9');
    await page.getByLabel(/^Andere Maßnahme/).press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await surfer.text()).toContain('Andere Maßnahme: Die Maßnahme „P9“ gibt es');
    if (javaScriptEnabled) expect(await surfer.flaws()).toEqual([]);
    expect(await page.getByLabel(/^Zusammenführen/).isChecked()).toBe(true);
    await page.getByLabel(/^Andere Maßnahme/).fill('P2');
    await page.getByRole('button', { name: 'Maßnahme beenden' }).press('Enter');
    await page.waitForURL('**/massnahmen/P1');
    expect(await read()).toMatchObject({ mergedInto: { number: 'P2' } });
  });

  it('opens again what was archived', async () => {
    surfer = await surf(app, management);
    const { page } = surfer;
    await surfer.open('/massnahmen/P1/beenden');
    await page.getByLabel(/^Archivieren/).check();
    await page.getByRole('button', { name: 'Maßnahme beenden' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel(/^Grund/).fill('Beschluss vom 12.12.2025');
    await page.getByRole('button', { name: 'Maßnahme beenden' }).click();
    await page.waitForURL('**/massnahmen/P1');
    expect(await read()).toMatchObject({ archived: true });
    await surfer.open('/massnahmen/P1/beenden');
    expect(await surfer.text()).toContain('Sie ist archiviert.');
    expect(await surfer.flaws()).toEqual([]);
    await page.getByLabel(/^Grund/).fill('Versehen');
    await page.getByRole('button', { name: 'Wieder öffnen' }).click();
    await page.waitForURL('**/massnahmen/P1');
    expect(await read()).toMatchObject({ archived: false });
  });
});
