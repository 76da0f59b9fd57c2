import { startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { DESKTOP, PHONE, surfing } from '../support/surfing.js';

describe('the pages about accounts', () => {
  const surf = surfing();
  let app: TestApp;
  let county: TestCounty;
  let admin: { id: string };

  beforeAll(async () => {
    app = await startTestApp('SQLite');
    county = await TestCounty.create(app.database);
    admin = await county.account('admin', { login: 'a.verwaltung', passwordHash: 'gesetzt' });
    await county.organization('amt-jugend', { name: 'Jugendamt' });
  });
  afterAll(() => app.stop());

  it('let the administration invite somebody by keyboard, change and lock the account', async () => {
    const surfer = await surf(app, admin, { viewport: DESKTOP });
    const { page } = surfer;
    await surfer.open('/verwaltung');
    await page.getByRole('link', { name: 'Konten', exact: true }).press('Enter');
    await page.getByRole('link', { name: 'Konto anlegen' }).press('Enter');
    await page.waitForURL('**/neu');
    expect(await surfer.flaws()).toEqual([]);

    await page.getByLabel('Anmeldename').focus();
    await page.keyboard.type('n.neu');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Nora Neu');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Leitung Jugendamt');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').innerText()).toContain('Nötig ist mindestens eine Rolle.');
    expect(await page.getByLabel('Name der Person').inputValue()).toBe('Nora Neu');
    expect(await surfer.flaws()).toEqual([]);

    await page.getByLabel('Amtsleitung').press('Space');
    await page.locator('summary').press('Enter');
    await page.getByRole('checkbox', { name: 'Jugendamt' }).press('Space');
    await page.getByRole('button', { name: 'Konto anlegen und einladen' }).press('Enter');
    await page.getByRole('heading', { name: 'Einladung' }).waitFor();
    const invitation = await page.locator('#link').innerText();
    expect(invitation).toMatch(/\/einladung\/[\w-]{43}$/);
    expect(await surfer.flaws()).toEqual([]);

    await page.getByRole('link', { name: 'Zum Konto' }).press('Enter');
    await page.getByLabel('Funktion').fill('Leitung Amt für Jugend');
    await page.getByRole('button', { name: 'Speichern' }).press('Enter');
    await page.getByText('Gespeichert.').waitFor();
    await page.getByRole('button', { name: 'Konto sperren' }).press('Enter');
    await page.getByText('n.neu kann sich nicht mehr anmelden.').waitFor();
    expect(await surfer.flaws()).toEqual([]);
    await page.getByRole('button', { name: 'Wieder entsperren' }).press('Enter');
    await page.getByText('n.neu kann sich wieder anmelden.').waitFor();
  });

  it('work on a phone without scripts: search, find nothing, refuse a stale change', async () => {
    const { id, login } = await county.account('auditor', { function: 'Rechnungsprüfung' });
    const surfer = await surf(app, admin, { viewport: PHONE, javaScriptEnabled: false });
    const { page } = surfer;
    await surfer.open('/verwaltung/konten?rolle=auditor');
    expect(await page.getByRole('link', { name: login }).count()).toBe(1);
    await page.getByLabel('Suche').fill('gibt es nicht');
    await page.getByRole('button', { name: 'Anzeigen' }).click();
    expect(await page.getByText('Kein Konto passt zu dieser Auswahl.').count()).toBe(1);

    await surfer.open(`/verwaltung/konten/${id}`);
    await app.database.write((em) =>
      em.query('update user_account set version = version + 1 where id = ?', [id]),
    );
    await page.getByLabel('Funktion').fill('Prüfungsamt');
    await page.getByRole('button', { name: 'Speichern' }).click();
    expect(await page.getByLabel('Funktion').inputValue()).toBe('Prüfungsamt');
    expect(await page.getByRole('alert').count()).toBe(1);
  });

  it('send the list as a table, and no more than the filter finds', async () => {
    await county.account('committee_member', { login: 'c.ausschuss', name: '=1+1' });
    const visitor = await app.signIn(admin);
    const answer = await visitor.request(
      'GET',
      '/verwaltung/konten?format=csv&rolle=committee_member',
    );
    expect(answer.headers['content-type']).toContain('text/csv');
    expect(answer.body).toContain("c.ausschuss;'=1+1;");
    expect(answer.body).not.toContain('a.verwaltung');
  });

  it('take a person out for good only after asking', async () => {
    const { id } = await county.account('auditor', { login: 'g.geht', name: 'Gerda Geht' });
    const surfer = await surf(app, admin);
    const { page } = surfer;
    await surfer.open(`/verwaltung/konten/${id}`);
    await page.getByRole('link', { name: 'Person löschen …' }).click();
    expect(await surfer.flaws()).toEqual([]);
    await page.getByRole('button', { name: 'Person endgültig löschen' }).click();
    await page.getByRole('status').getByText('Die Person ist gelöscht.').waitFor();
    expect(await page.content()).not.toContain('Gerda Geht');
  });

  it('enter and end a deputy', async () => {
    const head = await county.account('department_head', { function: 'Leitung Sozialamt' });
    await county.account('department_head', { login: 's.vertretung', function: 'Stellvertretung' });
    const surfer = await surf(app, admin);
    const { page } = surfer;
    await surfer.open('/verwaltung/vertretungen');
    await page.getByLabel('Wer wird vertreten?').selectOption(head.id);
    await page.getByLabel('Wer vertritt?').selectOption('s.vertretung');
    await page.getByLabel('Vom').fill('2026-02-10');
    await page.getByLabel('Bis').fill('2026-02-01');
    await page.getByRole('button', { name: 'Vertretung eintragen' }).click();
    expect(await page.getByRole('alert').innerText()).toContain(
      'Der letzte Tag liegt vor dem ersten.',
    );
    await page.getByLabel('Bis').fill('2026-02-20');
    await page.getByRole('button', { name: 'Vertretung eintragen' }).click();
    await page.getByText('Die Vertretung ist eingetragen.').waitFor();
    expect(await page.getByText('20.02.2026').count()).toBe(1);
    expect(await surfer.flaws()).toEqual([]);
    await page.getByRole('button', { name: 'Vertretung von Leitung Sozialamt' }).click();
    await page.getByText('Die Vertretung ist beendet.').waitFor();
  });

  it('show everybody their own sessions and keys, and end them', async () => {
    const head = await county.account('department_head', { function: 'Leitung Gesundheitsamt' });
    await surf(app, head);
    const surfer = await surf(app, head);
    const { page } = surfer;
    await surfer.open('/konto');
    expect(await surfer.flaws()).toEqual([]);
    await page.getByRole('button', { name: 'Alle anderen beenden' }).click();
    await page.getByText('Alle anderen Sitzungen sind beendet.').waitFor();
    expect(await page.getByText('dieser Browser').count()).toBe(1);

    await page.getByText('Zugriffsschlüssel erzeugen').first().click();
    await page.getByLabel('Wofür').fill('Auswertung');
    await page.getByLabel('Maßnahmen lesen').check();
    await page.getByRole('button', { name: 'Zugriffsschlüssel erzeugen' }).click();
    expect(await page.locator('#schluessel').innerText()).toMatch(/^umst_[\w-]{43}$/);
    await page.getByRole('link', { name: 'Zu meinem Konto' }).click();
    await page.getByRole('button', { name: 'Zugriffsschlüssel Auswertung widerrufen' }).click();
    await page.getByText('Der Zugriffsschlüssel gilt nicht mehr.').waitFor();
  });
});
