import type { UserAccount } from '../../src/users/user-account.entity.js';
import { startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { DEVICES, type Surfer, surfing } from '../support/surfing.js';

describe('the pages of people and their seats', () => {
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
    await county.organization('gruppe', { name: 'Lenkungsgruppe' });
    await county.field('arbeit', { name: 'Arbeitswelt' });
  });
  afterAll(() => app.stop());

  it.each(DEVICES)(
    'lead from nobody to a seat that has ended, %s',
    async (_, viewport, javaScriptEnabled) => {
      surfer = await surf(app, management, { viewport, javaScriptEnabled });
      const { page } = surfer;
      const expectNoFlaws = async () => {
        if (javaScriptEnabled) expect(await surfer.flaws()).toEqual([]);
      };
      const press = (name: string | RegExp) =>
        page.getByRole('main').getByRole('button', { name }).press('Enter');
      const follow = (name: string | RegExp) => page.getByRole('link', { name }).press('Enter');
      await surfer.open('/personen');
      expect(await surfer.text()).toContain('Es ist keine Person verzeichnet.');
      await expectNoFlaws();
      await follow('Person anlegen');
      await page.getByLabel('Nachname').fill('Muster');
      await page.getByLabel(/^Funktion im Kreis/).fill('Sozialdezernentin');
      await page.getByLabel('Nachname').fill(' ');
      await press('Person anlegen');
      await page.getByRole('alert').waitFor();
      expect(await surfer.text()).toContain('Nachname: Erlaubt ist ein Text');
      await expectNoFlaws();
      await page.getByLabel('Nachname').fill('Muster');
      await press('Person anlegen');
      await page.waitForURL('**/personen');
      expect(await surfer.text()).toContain('wird öffentlich nur mit der Funktion genannt');
      await expectNoFlaws();

      await surfer.open('/organisationen/gruppe');
      await follow('Sitz anlegen');
      await page.getByLabel('Aufgabe').selectOption('CHAIR');
      await page.getByLabel(/^Zahl der Sitze/).fill('viele');
      await press('Sitz anlegen');
      await page.getByRole('alert').waitFor();
      expect(await surfer.text()).toContain('Zahl der Sitze: Erlaubt ist eine ganze Zahl');
      await expectNoFlaws();
      await page.getByLabel(/^Zahl der Sitze/).fill('');
      await press('Sitz anlegen');
      await page.waitForURL('**/organisationen/gruppe#sitze');
      expect(await surfer.text()).toContain('nicht besetzt, Vorsitz');
      await surfer.open('/personen');
      await follow('Sitz besetzen: Lenkungsgruppe, Vorsitz');
      await page.getByLabel(/^Person/).selectOption({ label: 'Muster, Sozialdezernentin' });
      await page.getByLabel(/^Handlungsfeld/).selectOption({ label: 'Arbeitswelt' });
      await page.getByLabel(/^Bis/).fill('2024');
      await press('Speichern');
      await page.waitForURL('**/organisationen/gruppe#sitze');
      expect(await surfer.text()).toMatch(/Muster, Vorsitz[\s\S]*bis 2024/);
      await expectNoFlaws();

      await surfer.open('/personen');
      expect(await surfer.text()).toContain('sitzt zurzeit in keinem Gremium');
      await follow('Muster ändern');
      await page.getByLabel(/^Öffentliche Nennung/).selectOption({ label: 'hat eingewilligt' });
      await press('Speichern');
      await page.waitForURL('**/personen');
      expect(await surfer.text()).toContain('darf öffentlich genannt werden: hat eingewilligt');
    },
  );

  it('tell that somebody else was faster, and lose nothing', async () => {
    const { key, id } = await county.person('Muster');
    surfer = await surf(app, management);
    const { page } = surfer;
    await surfer.open(`/personen/${key}`);
    await app.database.write((em) => em.query(`update person set version = 2 where id = '${id}'`));
    await page.getByLabel(/^Funktion im Kreis/).fill('Landrätin');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('alert').waitFor();
    expect(await surfer.text()).toContain('wurden inzwischen geändert');
    expect(await page.getByLabel(/^Funktion im Kreis/).inputValue()).toBe('Landrätin');
    expect(await surfer.flaws()).toEqual([]);
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.waitForURL('**/personen');
    expect(await surfer.text()).toContain('Muster, Landrätin');
  });

  it('go out as a file', async () => {
    const group = await county.organization('ak', { name: 'Arbeitskreis' });
    const person = await county.person('Muster', { function: 'Dezernentin', source: 'Quelle' });
    await county.seat(group, { personId: person.id, role: 'CHAIR' });
    await county.seat(group, { label: 'Schulen' });
    surfer = await surf(app, management);
    const visitor = await app.signIn(management);
    const { body } = await visitor.request('GET', '/personen?format=csv');
    expect(body.split('\r\n').slice(1, 3)).toEqual([
      'Muster;Dezernentin;Arbeitskreis;Vorsitz;;darf öffentlich genannt werden: in der Quelle veröffentlicht',
      ';;Arbeitskreis;Mitglied;Schulen;',
    ]);
  });
});
