import type { UserAccount } from '../../src/users/user-account.entity.js';
import { startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { DEVICES, PHONE, type Surfer, surfing } from '../support/surfing.js';

describe('the pages about KIM', () => {
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

  const link = async () =>
    (
      await (
        await app.signIn(management)
      ).request('GET', `/api/v1/bodies/${county.key}/measures/P1/kim-link`)
    ).json<object>();

  it.each(DEVICES)(
    'assess a measure and warn of paying twice, %s',
    async (_, viewport, javaScriptEnabled) => {
      const land = await county.organization('land', { name: 'Land', classification: 'MINISTRY' });
      await county.programme('kim', { name: 'KIM' });
      await county.programme('komm-an', { name: 'KOMM-AN NRW', funderId: land.id });
      await county.measure({ number: 'P1' });
      const visitor = await app.signIn(management);
      await visitor.request('PATCH', `/api/v1/bodies/${county.key}/measures/P1`, {
        payload: { reason: 'Probe', funding: [{ key: 'komm-an' }] },
        headers: { 'if-match': '"1"' },
      });
      surfer = await surf(app, management, { viewport, javaScriptEnabled });
      const { page } = surfer;
      await surfer.open('/massnahmen/P1/kim');
      if (javaScriptEnabled) expect(await surfer.flaws()).toEqual([]);
      await page.getByLabel('wird durch KIM getragen').check();
      await page.getByLabel('Baustein 2: Case Management').check();
      await page.getByLabel('Vernetzung').check();
      await page.locator('#legalCircles').fill('SGB II\nAufenthG');
      await surfer.press('Beschluss hinzufügen');
      await page.locator('[name="steeringDecisions.0.date"]').fill('3.5.2021');
      await page.locator('[name="steeringDecisions.0.decision"]').fill('Weiter so');
      await surfer.press('Förderanteil hinzufügen');
      await page.locator('[name="fundingShares.0.programmeKey"]').selectOption('kim');
      await page.locator('[name="fundingShares.0.amountEuro"]').fill('12.500,50');
      await surfer.press('KIM-Bezug speichern');

      await page.getByRole('alert').waitFor();
      expect(await surfer.text()).toContain('Die Maßnahme wird auch gefördert aus: KOMM-AN NRW.');
      if (javaScriptEnabled) expect(await surfer.flaws()).toEqual([]);
      await page.getByLabel(/^Doppelförderung geprüft/).check();
      await surfer.press('KIM-Bezug speichern');
      await page.waitForURL('**/massnahmen/P1');
      expect(await link()).toMatchObject({
        assessment: { code: 'CARRIED_BY_KIM' },
        modules: [{ code: 'CASE_MANAGEMENT' }],
        contributions: [{ code: 'NETWORK' }],
        legalCircles: ['SGB II', 'AufenthG'],
        steeringDecisions: [{ date: '2021-05-03', decision: 'Weiter so' }],
        fundingShares: [{ programmeKey: 'kim', amountEuro: 12_500.5, doubleFundingChecked: true }],
      });
    },
  );

  it('let one choose where somebody else has changed the same, and keep the rest of both', async () => {
    await county.measure({ number: 'P1' });
    surfer = await surf(app, management);
    const { page } = surfer;
    await surfer.open('/massnahmen/P1/kim');
    const colleague = await app.signIn(await county.account('ki_management'));
    const path = `/api/v1/bodies/${county.key}/measures/P1/kim-link`;
    await colleague.request('PUT', path, {
      payload: { assessment: 'RELATED', rationale: 'Fachlich nah', legalCircles: ['SGB II'] },
      headers: { 'if-match': '"1"' },
    });
    await page.getByLabel('wird durch KIM getragen').check();
    await page.getByLabel('Baustein 2: Case Management').check();
    await page.locator('#rationale').fill('Endet bald');
    await page.getByLabel('Vernetzung').check();
    await surfer.press('KIM-Bezug speichern');
    await page.getByRole('alert').waitFor();
    expect(await surfer.flaws()).toEqual([]);
    expect(await page.getByRole('group', { name: 'Rechtskreise' }).count()).toBe(0);
    expect(await page.locator('#legalCircles').inputValue()).toBe('SGB II');

    await page.locator('[id="wahl.assessment-meine"]').check();
    await page.locator('[id="wahl.rationale-andere"]').check();
    await surfer.press('KIM-Bezug speichern');
    await page.waitForURL('**/massnahmen/P1');
    expect(await link()).toMatchObject({
      assessment: { code: 'CARRIED_BY_KIM' },
      rationale: 'Fachlich nah',
      contributions: [{ code: 'NETWORK' }],
      legalCircles: ['SGB II'],
      version: 3,
    });
  });

  it('ask again where nothing was chosen', async () => {
    await county.measure({ number: 'P1' });
    surfer = await surf(app, management, { viewport: PHONE, javaScriptEnabled: false });
    const { page } = surfer;
    await surfer.open('/massnahmen/P1/kim');
    const path = `/api/v1/bodies/${county.key}/measures/P1/kim-link`;
    const colleague = await app.signIn(await county.account('ki_management'));
    await colleague.request('PUT', path, {
      payload: { assessment: 'RELATED' },
      headers: { 'if-match': '"1"' },
    });
    await page.getByLabel('kein Bezug').check();
    await surfer.press('KIM-Bezug speichern');
    await page.evaluate('for (const form of document.forms) form.noValidate = true');
    await surfer.press('KIM-Bezug speichern');
    expect(await surfer.text()).toContain('Bitte wählen Sie eine der beiden.');
    expect(await link()).toMatchObject({ assessment: { code: 'RELATED' }, version: 2 });
  });

  it.each(DEVICES)('count what is to be done, %s', async (_, viewport, javaScriptEnabled) => {
    await county.measure({ number: 'P1' });
    await county.measure({
      number: 'P2',
      kimAssessment: 'CARRIED_BY_KIM',
      kimModules: ['COORDINATION'],
    });
    await county.gap('wohnraum', { title: 'Wohnraum für große Familien' });
    surfer = await surf(app, management, { viewport, javaScriptEnabled });
    const { page } = surfer;
    await surfer.open('/kim?stichtag=2023-05-25');
    expect(await surfer.text()).toContain('Sie sehen den Stand vom 25.05.2023');
    if (javaScriptEnabled) expect(await surfer.flaws()).toEqual([]);
    const entry = page.getByRole('link', { name: '1 Noch nicht bewertet' });
    expect(await entry.getAttribute('href')).toBe(
      '/massnahmen?kim=NOT_ASSESSED&stichtag=2023-05-25',
    );
    await page.getByRole('link', { name: '1 Angebotslücke ohne Maßnahme' }).press('Enter');
    expect(new URL(page.url()).hash).toBe('#luecken');
    expect(await surfer.text()).toContain(
      'Wohnraum für große Familien, erkannt von: Case Management',
    );
  });

  it('say so where there is nothing yet', async () => {
    surfer = await surf(app, management);
    await surfer.open('/kim');
    expect(await surfer.text()).toContain('noch keine erkannt');
    expect(await surfer.flaws()).toEqual([]);
  });

  it('gives the gaps as a file', async () => {
    const measure = await county.measure({ number: 'W7', title: 'Wohnlotsen' });
    await county.gap('wohnraum', { title: 'Wohnraum für große Familien' });
    await county.gap('wege', { title: 'Wege zum Amt', measureId: measure.id });
    const visitor = await app.signIn(await county.account('ki_management'));
    const { body } = await visitor.request('GET', '/kim?format=csv');
    const lines = body.split('\r\n').map((line) => line.split(';'));
    expect(lines.map(([title, , , number]) => [title, number]).slice(1, 3)).toEqual([
      ['Wohnraum für große Familien', 'keine'],
      ['Wege zum Amt', 'W7'],
    ]);
  });
});
