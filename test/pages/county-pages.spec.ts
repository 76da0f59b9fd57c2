import { startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { field, header, letterheadFile } from '../support/letterhead-file.js';
import { PHONE, surfing } from '../support/surfing.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('what a county decides and says', () => {
  const surf = surfing();
  let app: TestApp;
  let county: TestCounty;
  let admin: { id: string };

  beforeAll(async () => {
    app = await startTestApp('SQLite');
    county = await TestCounty.create(app.database, { name: 'Kreis Probe' });
    admin = await county.account('admin');
  });
  afterAll(() => app.stop());

  it('is changed by its administration, who is told what is wrong', async () => {
    const surfer = await surf(app, admin);
    const { page } = surfer;
    await surfer.open('/verwaltung/kreis');
    expect(await surfer.flaws()).toEqual([]);
    await page.getByLabel('Veraltet nach Tagen').fill('10');
    await page.getByRole('button', { name: 'Speichern' }).press('Enter');
    expect(await page.getByRole('alert').innerText()).toContain('Veraltet nach Tagen: Veraltet');
    expect(await surfer.flaws()).toEqual([]);
    await page.getByLabel('Veraltet nach Tagen').fill('500');
    await page.getByLabel('Öffentlich seit').fill('2026-01-01');
    await page.getByRole('button', { name: 'Speichern' }).press('Enter');
    await page.getByText('Die Einstellungen gelten ab jetzt.').waitFor();
    expect(await page.getByLabel('Veraltet nach Tagen').inputValue()).toBe('500');

    await page.getByLabel('Personelle Auswirkungen').uncheck();
    await page.getByLabel(/^Abschnitte neuer Vorlagen: Text/).fill('Sachverhalt\n\nBegründung');
    await page.getByRole('button', { name: 'Speichern' }).press('Enter');
    await page.getByText('Die Einstellungen gelten ab jetzt.').waitFor();
    expect(await page.getByLabel('Personelle Auswirkungen').isChecked()).toBe(false);
    expect(await page.getByLabel('Klimafolgenabschätzung').isChecked()).toBe(true);
    const sections = page.getByLabel(/^Abschnitte neuer Vorlagen: Text/);
    expect(await sections.inputValue()).toBe('Sachverhalt\nBegründung');
  });

  it('is marked as missing until it is written, then everybody reads it', async () => {
    const stranger = await surf(app, undefined, { viewport: PHONE });
    await stranger.open('/impressum');
    expect(await stranger.page.getByText('Vom Kreis noch zu ergänzen').count()).toBe(1);
    expect(await stranger.flaws()).toEqual([]);

    const surfer = await surf(app, admin);
    const { page } = surfer;
    await surfer.open('/verwaltung/texte');
    expect(await surfer.flaws()).toEqual([]);
    await page.getByRole('link', { name: 'Impressum', exact: true }).first().press('Enter');
    await page
      .getByLabel('Text')
      .fill('Kreis Probe\nStraße 1\n\n<b>Vertreten</b> durch den Landrat');
    await page.getByRole('button', { name: 'Speichern' }).press('Enter');
    await page.getByText('Gespeichert; es steht jetzt unter „Impressum“.').waitFor();

    await stranger.open('/impressum');
    expect(await stranger.page.locator('main .vom-kreis').allInnerTexts()).toEqual([
      'Kreis Probe\nStraße 1',
      '<b>Vertreten</b> durch den Landrat',
    ]);
  });

  it('takes reports of barriers from anybody, until they are settled', async () => {
    const stranger = await surf(app, undefined, { viewport: PHONE, javaScriptEnabled: false });
    await stranger.open('/barriere-melden');
    await stranger.page.getByLabel('Welche Seite').fill('Startseite');
    await stranger.page.getByLabel('Was nicht ging').fill('   ');
    await stranger.page.getByRole('button', { name: 'Barriere melden' }).click();
    expect(await stranger.page.getByRole('alert').innerText()).toContain('Was nicht ging');
    await stranger.page.getByLabel('Was nicht ging').fill('Die Tabelle ist nicht zu lesen.');
    await stranger.page.getByRole('button', { name: 'Barriere melden' }).click();
    expect(await stranger.page.getByRole('heading', { level: 1 }).innerText()).toBe(
      'Danke für Ihre Meldung',
    );

    const surfer = await surf(app, admin);
    await surfer.open('/verwaltung/barrieren');
    await surfer.page.getByText('Die Tabelle ist nicht zu lesen.').waitFor();
    expect(await surfer.flaws()).toEqual([]);
    await surfer.page.getByRole('button', { name: 'Erledigt, Meldung löschen' }).press('Enter');
    await surfer.page.getByText('Zurzeit ist keine Barriere gemeldet.').waitFor();
    const rows = await app.database.rows('select id from barrier_report');
    expect(rows).toEqual([]);
  });

  it('gives papers the letterhead of a Word file, and tells what came along', async () => {
    const surfer = await surf(app, admin);
    const { page } = surfer;
    const send = async (buffer: Buffer) => {
      const file = { name: 'briefkopf.docx', mimeType: DOCX, buffer };
      await page.getByLabel('Word-Datei (.docx)').setInputFiles(file);
      await page.getByRole('button', { name: 'Prüfen und übernehmen' }).press('Enter');
    };
    await surfer.open('/verwaltung/word-vorlage');
    await send(letterheadFile({ 'word/header1.xml': header(field('DDEAUTO cmd', '')) }));
    expect(await page.getByRole('alert').innerText()).toContain('das Feld DDEAUTO');
    surfer.incidents.splice(0);
    await send(letterheadFile());
    await page.getByText('Word-Dateien neuer Vorlagen sehen ab jetzt so aus.').waitFor();
    const main = await page.getByRole('main').innerText();
    expect(main).toContain('Kopf der ersten Seite');
    expect(main).toContain('Ziele von Links: Ihr Text bleibt.');
    expect(await surfer.flaws()).toEqual([]);
    await page.setViewportSize(PHONE);
    expect(await surfer.flaws()).toEqual([]);
    await page.getByRole('button', { name: 'Zum Aussehen des Programms' }).press('Enter');
    await page.getByText('Es gilt wieder das Aussehen des Programms.').waitFor();
  });

  it('is buried by nobody: after twenty reports in an hour it is enough', async () => {
    const surfer = await surf(app);
    const { page } = surfer;
    for (let report = 0; report <= 20; report += 1) {
      await surfer.open('/barriere-melden');
      await page.getByLabel('Was nicht ging').fill(`Meldung ${report}`);
      await page.getByRole('button', { name: 'Barriere melden' }).click();
    }
    expect(await page.getByRole('alert').innerText()).toContain('sehr viele Meldungen');
    expect(await page.getByLabel('Was nicht ging').inputValue()).toBe('Meldung 20');
  });

  it('asks a stranger which county is meant, where there are several', async () => {
    await TestCounty.create(app.database, { name: 'Kreis Anderswo', key: 'anderswo' });
    const surfer = await surf(app);
    await surfer.open('/barrierefreiheit');
    await surfer.page.getByRole('link', { name: 'Kreis Anderswo' }).click();
    await surfer.page.waitForURL('**/barrierefreiheit?kreis=anderswo');
    expect(await surfer.page.locator('main strong').innerText()).toBe('Kreis Anderswo');
    expect(await surfer.flaws()).toEqual([]);
  });
});
