import type { UserAccount } from '../../src/users/user-account.entity.js';
import { startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { DEVICES, type Surfer, surfing } from '../support/surfing.js';

describe('the pages for editing measures', () => {
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

  const field = (label: string) => surfer.page.getByLabel(label, { exact: true });
  const path = (number: string) => `/api/v1/bodies/${county.key}/measures/${number}`;
  const read = async (number: string) =>
    (await (await app.signIn(management)).request('GET', path(number))).json<object>();
  /** A colleague is faster. */
  const changeMeanwhile = async (facts: object) => {
    const colleague = await app.signIn(
      await county.account('ki_management', { function: 'KIM-Koordination' }),
    );
    const answer = await colleague.request('PATCH', path('P1'), {
      payload: { reason: 'Abstimmung', ...facts },
      headers: { 'if-match': '"1"' },
    });
    expect(answer.statusCode).toBe(200);
  };

  it.each(DEVICES)(
    'enter a measure with lists of any length, %s',
    async (_, viewport, javaScriptEnabled) => {
      await county.organization('vhs', { name: 'Volkshochschule', classification: 'PARTNER' });
      await county.organization('alt', { name: 'Altes Amt', endDate: '2012' });
      await county.place('ahlen');
      await county.place('beckum');
      surfer = await surf(app, management, { viewport, javaScriptEnabled });
      const { page } = surfer;
      await surfer.open('/massnahmen/neu');
      if (javaScriptEnabled) expect(await surfer.flaws()).toEqual([]);
      await field('Nummer').fill('P7');
      await field('Titel').fill('Sprachkurs');
      await surfer.press('Beteiligte hinzufügen');
      await page.getByText('Kooperationspartner').first().waitFor({ state: 'attached' });
      if (javaScriptEnabled)
        expect(await page.evaluate('document.activeElement.id')).toBe('parties.0.key');
      expect(await field('Titel').inputValue()).toBe('Sprachkurs');
      expect(await page.locator('[name="parties.0.key"] option').allInnerTexts()).toEqual([
        'Bitte wählen',
        'Volkshochschule',
      ]);
      await page.locator('[name="parties.0.key"]').selectOption('vhs');
      await surfer.press('Ort hinzufügen');
      await page.locator('[name="places.0"]').selectOption('ahlen');
      await surfer.press('Ort hinzufügen');
      await page.locator('[name="places.1"]').selectOption('beckum');
      await surfer.press('Entfernen Name von ahlen');
      await page.locator('[name="parties.0.wording"]').fill('VHS im Kreis');
      await field('Geplantes Ende - Optional').fill('irgendwann');
      await field('Art').selectOption('PROJECT');
      await field('Öffentlich').selectOption('ja');
      await surfer.press('Maßnahme anlegen');

      await page.getByRole('alert').waitFor();
      expect(await page.title()).toMatch(/^Fehler:/);
      expect(await surfer.text()).toContain('Geplantes Ende: Erlaubt ist ein Datum');
      if (javaScriptEnabled) {
        expect(await surfer.flaws()).toEqual([]);
        expect(await page.evaluate('document.activeElement.id')).toBe('was-fehlt');
      }
      await field('Geplantes Ende - Optional').fill('3.5.2027');
      await field('Titel').press('Enter');
      await page.waitForURL('**/massnahmen/P7');
      expect(await read('P7')).toMatchObject({
        title: 'Sprachkurs',
        kind: { code: 'PROJECT' },
        isPublic: true,
        plannedEnd: '2027-05-03',
        kiRole: { code: 'NOT_ASSESSED' },
        places: [{ key: 'beckum' }],
        parties: [{ key: 'vhs', role: { code: 'PARTNER' }, wording: 'VHS im Kreis' }],
      });
    },
  );

  it('change what was changed, and leave the rest alone', async () => {
    await county.measure({ number: 'P1', title: 'Kurs', description: 'Eins\r\nZwei', note: 'Alt' });
    surfer = await surf(app, management);
    const { page } = surfer;
    await surfer.open('/massnahmen/P1/bearbeiten');
    expect(await surfer.flaws()).toEqual([]);
    await field('Anmerkung - Optional').fill('');
    await field('Grund der Änderung').fill('Abstimmung');
    await surfer.press('Änderungen speichern');
    await page.waitForURL('**/massnahmen/P1');
    expect(await read('P1')).toMatchObject({
      version: 2,
      description: 'Eins\r\nZwei',
      note: null,
    });
    await surfer.open('/massnahmen/P1/bearbeiten');
    await field('Grund der Änderung').fill('Noch einmal');
    await surfer.press('Änderungen speichern');
    await page.waitForURL('**/massnahmen/P1');
    expect(await read('P1')).toMatchObject({ version: 2 });
  });

  it('offer a department head only what the unit knows', async () => {
    const lead = await county.organization('jugendamt');
    const programme = await county.programme('kim');
    await county.measure({ number: 'P1', lead });
    await county.measure({ number: 'P2' });
    const visitor = await app.signIn(management);
    await visitor.request('PATCH', path('P1'), {
      payload: { reason: 'Probe', funding: [{ key: programme.key }] },
      headers: { 'if-match': '"1"' },
    });
    surfer = await surf(app, await county.account('department_head', { units: [lead] }));
    const { page } = surfer;
    await surfer.open('/massnahmen/P1/bearbeiten');
    expect(await surfer.flaws()).toEqual([]);
    expect(await field('Titel').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Förderprogramm hinzufügen' }).count()).toBe(0);
    await page.locator('[name="funding.0.wording"]').fill('Landesprogramm');
    await field('Grund der Änderung').fill('Bescheid');
    await surfer.press('Änderungen speichern');
    await page.waitForURL('**/massnahmen/P1');
    expect(await read('P1')).toMatchObject({
      funding: [{ key: 'kim', wording: 'Landesprogramm' }],
    });
    await surfer.open('/massnahmen/P2/bearbeiten');
    expect(await surfer.text()).toContain('wird nicht von Ihrer Stelle geführt');
  });

  it.each(DEVICES)(
    'let people choose what two have changed, %s',
    async (_, viewport, javaScriptEnabled) => {
      await county.place('ahlen');
      await county.measure({ number: 'P1', title: 'Kurs', note: 'Alt', description: 'Alt' });
      surfer = await surf(app, management, { viewport, javaScriptEnabled });
      const { page } = surfer;
      await surfer.open('/massnahmen/P1/bearbeiten');
      await field('Titel').fill('Sprachkurs');
      await field('Anmerkung - Optional').fill('Meine Anmerkung');
      await field('Geplanter Beginn - Optional').fill('2027');
      await field('Grund der Änderung').fill('Beschluss');
      await changeMeanwhile({ title: 'Deutschkurs', note: 'Andere Anmerkung', places: ['ahlen'] });
      await surfer.press('Änderungen speichern');

      await page.getByText('Das haben Sie beide geändert').waitFor();
      expect(await surfer.text()).toContain('hat KIM-Koordination sie geändert');
      if (javaScriptEnabled) expect(await surfer.flaws()).toEqual([]);
      expect(await page.getByRole('group', { name: 'Titel' }).innerText()).toMatch(
        /Meine Angabe:\s+Sprachkurs\s+Angabe von KIM-Koordination:\s+Deutschkurs/,
      );
      await page.getByLabel('Meine Angabe: Sprachkurs').check();
      await page.getByLabel('Angabe von KIM-Koordination: Andere Anmerkung').check();
      await surfer.press('So speichern');
      await page.waitForURL('**/massnahmen/P1');
      expect(await read('P1')).toMatchObject({
        version: 3,
        title: 'Sprachkurs',
        note: 'Andere Anmerkung',
        description: 'Alt',
        plannedStart: '2027',
        places: [{ key: 'ahlen' }],
      });
    },
  );

  it('save both where two people changed different facts', async () => {
    await county.measure({ number: 'P1', title: 'Kurs' });
    surfer = await surf(app, management);
    const { page } = surfer;
    await surfer.open('/massnahmen/P1/bearbeiten');
    await field('Titel').fill('Sprachkurs');
    await field('Grund der Änderung').fill('Beschluss');
    await changeMeanwhile({ note: 'Neu' });
    await surfer.press('Änderungen speichern');
    await page.getByText('Beides passt zusammen.').waitFor();
    expect(await surfer.flaws()).toEqual([]);
    await surfer.press('So speichern');
    await page.waitForURL('**/massnahmen/P1');
    expect(await read('P1')).toMatchObject({ title: 'Sprachkurs', note: 'Neu' });
  });

  it('keep what was typed when the session ends meanwhile', async () => {
    await county.measure({ number: 'P1', title: 'Kurs' });
    surfer = await surf(app, management);
    const { page } = surfer;
    await surfer.open('/massnahmen/P1/bearbeiten');
    await field('Titel').fill('Sprachkurs');
    const kept = page.waitForResponse('**/entwuerfe');
    await kept;
    await changeMeanwhile({ title: 'Deutschkurs' });
    await surfer.open('/massnahmen/P1/bearbeiten');
    expect(await surfer.text()).toContain('ist wieder da');
    expect(await surfer.flaws()).toEqual([]);
    expect(await field('Titel').inputValue()).toBe('Sprachkurs');
    await field('Grund der Änderung').fill('Beschluss');
    await surfer.press('Änderungen speichern');
    await page.getByLabel('Meine Angabe: Sprachkurs').check();
    await surfer.press('So speichern');
    await page.waitForURL('**/massnahmen/P1');
    expect(await read('P1')).toMatchObject({ title: 'Sprachkurs', version: 3 });
    await surfer.open('/massnahmen/P1/bearbeiten');
    expect(await surfer.text()).not.toContain('ist wieder da');
  });
});
