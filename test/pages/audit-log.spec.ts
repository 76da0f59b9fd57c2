import { readFile } from 'node:fs/promises';
import { startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { PHONE, surfing } from '../support/surfing.js';

describe('the pages about the log', () => {
  const surf = surfing();
  let app: TestApp;
  let county: TestCounty;
  let admin: { id: string };
  let auditor: { id: string };

  beforeAll(async () => {
    app = await startTestApp('SQLite');
    county = await TestCounty.create(app.database);
    admin = await county.account('admin', { function: 'Administration' });
    auditor = await county.account('auditor', { name: 'Petra Prüf', function: 'Rechnungsprüfung' });
    const visitor = await app.signIn(admin);
    await visitor.request('PATCH', `/api/v1/bodies/${county.key}`, {
      payload: { staleAfterDays: 400 },
      headers: { 'if-match': '"1"' },
    });
  });
  afterAll(() => app.stop());

  it('show before and after, narrow down, and say when there is nothing', async () => {
    const surfer = await surf(app, admin);
    const { page } = surfer;
    await surfer.open('/protokoll');
    const changed = page.getByRole('row', { name: /Einstellungen des Kreises geändert/ });
    expect(await changed.innerText()).toContain('veraltet nach Tagen: 365 → 400');
    expect(await surfer.flaws()).toEqual([]);

    await page.getByLabel('Was').selectOption('Einstellungen des Kreises geändert');
    await page.getByLabel('Wer (Funktion)').fill('administration');
    await page.getByRole('button', { name: 'Anzeigen' }).press('Enter');
    await page.getByText('1 Eintrag').waitFor();
    await page.getByLabel('Bis').fill('2020-01-01');
    await page.getByRole('button', { name: 'Anzeigen' }).press('Enter');
    await page.getByText('Kein Eintrag passt zu dieser Auswahl.').waitFor();
    expect(await surfer.flaws()).toEqual([]);
  });

  it('show people to the auditor only', async () => {
    const path = `/protokoll?konto=${admin.id}`;
    const refused = await (await app.signIn(admin)).request('GET', path);
    expect(refused.statusCode).toBe(403);
    const surfer = await surf(app, auditor, { viewport: PHONE });
    await surfer.open(path);
    expect(await surfer.page.getByText('Das darf nur die Prüfung.').count()).toBe(1);
    expect(await surfer.page.getByText('Einstellungen des Kreises geändert').count()).toBe(2);
    expect(await surfer.flaws()).toEqual([]);
  });

  it('keep what was typed where it cannot be asked for', async () => {
    const surfer = await surf(app, auditor, { viewport: PHONE, javaScriptEnabled: false });
    await surfer.open('/protokoll?von=gestern&funktion=Amt');
    expect(await surfer.page.getByRole('alert').innerText()).toContain('Von: Erlaubt ist ein Tag');
    expect(await surfer.page.getByLabel('Wer (Funktion)').inputValue()).toBe('Amt');
  });

  it('prove that nothing was changed, say so when something was, hand out a checkpoint', async () => {
    const surfer = await surf(app, auditor);
    const { page } = surfer;
    await surfer.open('/protokoll/pruefung');
    await page.getByText('Von hier aus wurde noch nie geprüft.').waitFor();
    expect(await surfer.flaws()).toEqual([]);
    await page.getByRole('button', { name: 'Jetzt prüfen' }).press('Enter');
    await page.getByText(/^Geprüft: \d+ Einträge, unverändert\.$/).waitFor();

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Prüfpunkt herunterladen' }).press('Enter');
    const checkpoint = JSON.parse(await readFile(await (await download).path(), 'utf8')) as object;
    expect(checkpoint).toMatchObject({ at: '2026-01-15T10:00:00.000Z' });

    await app.database.write(async (em) => {
      const triggers = await em.query<{ name: string }[]>(
        "select name from sqlite_master where type = 'trigger' and tbl_name = 'audit_entry'",
      );
      for (const { name } of triggers) await em.query(`drop trigger ${name}`);
      await em.query("update audit_entry set actor = 'niemand' where sequence = 1");
    });
    await page.getByRole('button', { name: 'Jetzt prüfen' }).press('Enter');
    await page.getByText(/^Das Protokoll wurde verändert: Eintrag 1/).waitFor();
    expect(await surfer.flaws()).toEqual([]);
  });
});
