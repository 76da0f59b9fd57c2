import { loadSeeds } from '../../src/seed/load-seed.js';
import { countyOverTime } from '../../src/seed/musterkreis/generate-county.js';
import { Seed } from '../../src/seed/seed.service.js';
import type { UserAccount } from '../../src/users/user-account.entity.js';
import { startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { DESKTOP, PHONE, surfing } from '../support/surfing.js';

const NOW = new Date('2026-09-20T10:00:00Z');
const NEWEST = /Bericht 2026/;

/** The invented county has told its committee twice. */
describe('a committee member with the papers of the Musterkreis', () => {
  const surf = surfing();
  let app: TestApp;
  let member: UserAccount;

  beforeAll(async () => {
    app = await startTestApp('SQLite');
    app.clock.set(NOW.toISOString());
    const county = countyOverTime({ seed: 'musterkreis', measures: 24 });
    await loadSeeds(app.database, county, { now: NOW });
    await app.get(Seed).load('warendorf');
    member = await (
      await TestCounty.loaded(app.database, 'musterkreis')
    ).account('committee_member');
  });
  afterAll(() => app.stop());

  it.each([
    ['on a desktop', DESKTOP, true],
    ['on a phone without scripts', PHONE, false],
  ])('finds out what changed since last time, %s', async (_place, viewport, scripts) => {
    const surfer = await surf(app, member, { viewport, javaScriptEnabled: scripts });
    const { page } = surfer;
    const check = async () => {
      if (scripts) expect(await surfer.flaws()).toEqual([]);
    };

    await surfer.open('/vorlagen');
    expect(await page.getByRole('article').getByRole('heading').allInnerTexts()).toEqual([
      expect.stringMatching(NEWEST),
      expect.stringMatching(/Bericht 2025/),
    ]);
    await check();

    await page.getByRole('link', { name: NEWEST }).first().press('Enter');
    await page.getByRole('link', { name: /seit der letzten Vorlage \(087\/2025\)/ }).waitFor();
    const contents = page.getByRole('navigation', { name: 'Inhalt' });
    await contents.getByRole('link', { name: 'Maßnahmen', exact: true }).press('Enter');
    expect(new URL(page.url()).hash).toBe('#massnahmen');
    expect(await page.getByRole('img', { name: /Anzahl der Maßnahmen nach Status/ }).count()).toBe(
      1,
    );

    await page.getByRole('link', { name: /seit der letzten Vorlage/ }).press('Enter');
    await page.getByRole('heading', { level: 1, name: /seit der letzten Vorlage/ }).waitFor();
    expect(await page.getByText(/nennt \d+ Maßnahmen, die vorige nannte \d+/).count()).toBe(1);
    const changed = page.locator('details').filter({ has: page.getByText(/^geändert \(\d+\)$/) });
    expect(await changed.locator('article').first().isVisible()).toBe(false);
    await changed.locator('summary').first().press('Enter');
    expect(await changed.locator('article').first().isVisible()).toBe(true);
    await page.getByRole('link', { name: /unverändert bestätigt/ }).press('Enter');
    await page.getByRole('heading', { name: 'Maßnahmen: unverändert bestätigt' }).waitFor();
    await check();
  });

  it('gets from the list straight to what changed', async () => {
    const surfer = await surf(app, member, { viewport: PHONE });
    await surfer.open('/vorlagen');
    const links = surfer.page.getByRole('link', { name: /seit der letzten Vorlage/ });
    expect(await links.allInnerTexts()).toEqual([expect.stringContaining('087/2025')]);
    await links.press('Enter');
    await surfer.page.getByRole('heading', { level: 1, name: /seit der letzten/ }).waitFor();
  });

  it('narrows the measures of a paper down, and is told where there is none', async () => {
    const surfer = await surf(app, member, { viewport: PHONE });
    const { page } = surfer;
    await surfer.open('/vorlagen/umsetzungsstand-2026');
    await page.getByLabel('Stand der Umsetzung').selectOption('laufend');
    await page.getByRole('button', { name: 'Anzeigen' }).press('Enter');
    await page.waitForURL('**/*status=laufend*');
    const list = page.getByRole('region', { name: 'Maßnahmen', exact: true });
    const [shown, total] = (await list.getByRole('status').innerText()).match(/\d+/g) ?? [];
    const measures = list.getByRole('group');
    expect(await measures.count()).toBe(Number(shown));
    expect(Number(shown)).toBeLessThan(Number(total));
    await measures.first().locator('summary').press('Enter');
    expect(await measures.first().getByText('Federführung').isVisible()).toBe(true);
    expect(await surfer.flaws()).toEqual([]);

    await surfer.open('/vorlagen/umsetzungsstand-2026?feld=Gibt+es+nicht');
    expect(await page.getByText('Dazu gibt es keine Maßnahme.').count()).toBe(1);
  });

  it('sees how large the files are once they are made, and takes them along', async () => {
    const visitor = await app.signIn(member);
    const file = await visitor.request('GET', '/vorlagen/umsetzungsstand-2025/datei.docx');
    expect(file.headers['content-disposition']).toContain('musterkreis-087-2025.docx');
    const page = await visitor.request('GET', '/vorlagen/umsetzungsstand-2025');
    expect(page.body).toContain(`Word (DOCX), ${Math.round(file.bytes.length / 1000)} kB`);
    const again = await visitor.request('GET', '/vorlagen/umsetzungsstand-2025/datei.docx');
    expect(again.bytes.equals(file.bytes)).toBe(true);
  });

  it('searches the list by year and committee, and takes it along as a table', async () => {
    const visitor = await app.signIn(member);
    const of2025 = await visitor.request('GET', '/vorlagen?jahr=2025&format=csv');
    expect(of2025.body.split('\r\n').slice(0, -1)).toEqual([
      '\ufeffArt;Nummer;Betreff;Stichtag;Beratungsfolge',
      expect.stringMatching(/^Berichtsvorlage;087\/2025;.*;30\.06\.2025;.*, 11\.09\.2025/),
    ]);
    const none = await visitor.request('GET', '/vorlagen?jahr=1999');
    expect(none.body).toContain('Dazu gibt es keine Vorlage.');
  });

  it('is not needed to read the papers of a county that is open', async () => {
    const surfer = await surf(app, undefined, { viewport: PHONE });
    await surfer.open('/vorlagen?kreis=warendorf');
    await surfer.page
      .getByRole('link', { name: /^Umsetzungsstand zum Integrationsbericht/ })
      .click();
    await surfer.page.getByRole('heading', { level: 1 }).waitFor();
    expect(surfer.page.url()).toContain('kreis=warendorf');
    // This paper was written as text: what was recorded later is no part of it.
    expect(await surfer.page.getByRole('heading', { name: 'Maßnahmen' }).count()).toBe(0);
    expect(await surfer.flaws()).toEqual([]);
    const nothingBefore = await app.request(
      'GET',
      '/vorlagen/umsetzungsstand-2023/aenderungen?kreis=warendorf',
      { headers: { accept: 'text/html' } },
    );
    expect(nothingBefore.statusCode).toBe(404);
    expect(nothingBefore.body).toContain('keine frühere');
  });

  it('who has not signed in is asked to where no county is named', async () => {
    const { statusCode, headers } = await app.request('GET', '/vorlagen', {
      headers: { accept: 'text/html' },
    });
    expect([statusCode, headers.location]).toEqual([303, '/anmelden?weiter=%2Fvorlagen']);
  });
});
