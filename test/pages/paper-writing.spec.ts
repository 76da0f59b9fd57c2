import { readFile } from 'node:fs/promises';
import { Seed } from '../../src/seed/seed.service.js';
import type { UserAccount } from '../../src/users/user-account.entity.js';
import { startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { DESKTOP, PHONE, surfing } from '../support/surfing.js';

const LONG = 60_000;

describe('the KI management writes the paper for 25.05.2023', () => {
  const surf = surfing();
  let app: TestApp;
  let management: UserAccount;

  beforeAll(async () => {
    app = await startTestApp('SQLite');
    app.clock.set('2026-09-20T10:00:00Z');
    await app.get(Seed).load('warendorf');
    const county = await TestCounty.loaded(app.database, 'warendorf');
    management = await county.account('ki_management');
  });
  afterAll(() => app.stop());

  it(
    'by keyboard, with the pages beside the form and the PDF made meanwhile',
    async () => {
      const surfer = await surf(app, management, { viewport: DESKTOP });
      const { page } = surfer;
      await surfer.open('/vorlagen');
      await page.getByRole('link', { name: 'Neue Vorlage schreiben' }).press('Enter');
      const preview = page.frameLocator('iframe[title="Vorschau der Vorlage"]');
      await preview.getByText('Stand der Umsetzung am 20.09.2026').waitFor();

      await page.getByLabel('Stichtag').fill('2023-05-25');
      await page.getByLabel('Stichtag').press('Tab');
      await preview.getByText('Stand der Umsetzung am 25.05.2023').waitFor();
      expect(page.url()).toContain('stichtag=2023-05-25');
      await page.getByText('Die Vorschau ist erneuert.').waitFor();
      const missing = page.getByRole('region', { name: 'Was noch fehlt' });
      expect(
        await missing.getByRole('link', { name: /KIM-Bezug nicht bewertet/ }).getAttribute('href'),
      ).toBe('/massnahmen?stichtag=2023-05-25&fehlt=KIM_ASSESSMENT');
      expect(await surfer.flaws()).toEqual([]);

      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'PDF erstellen' }).press('Enter');
      const file = await download;
      expect(file.suggestedFilename()).toBe(
        'warendorf-berichtsvorlage-umsetzungsstand-2023-05-25.pdf',
      );
      const data = await readFile(await file.path());
      expect(data.subarray(0, 5).toString()).toBe('%PDF-');
      await page.getByText('PDF zum 25.05.2023 ist fertig.').waitFor();
      // The page is still there, with what was chosen.
      expect(await page.getByLabel('Stichtag').inputValue()).toBe('2023-05-25');
    },
    LONG,
  );

  it('and is told what is wrong with a day to come, with all that was chosen', async () => {
    const surfer = await surf(app, management, { viewport: PHONE });
    const { page } = surfer;
    await surfer.open('/vorlagen/neu?stichtag=2031-01-01&stand=ONGOING');
    expect(await page.getByRole('alert').innerText()).toContain('liegt in der Zukunft');
    expect(await page.getByLabel('Stichtag').inputValue()).toBe('2031-01-01');
    expect(await page.getByLabel('Stand der Umsetzung').inputValue()).toBe('ONGOING');
    expect(await surfer.flaws()).toEqual([]);
  });

  it('and shows the pages in a frame to nobody else', async () => {
    const visitor = await app.signIn(management);
    const policy = async (path: string) =>
      (await visitor.request('GET', path)).headers['content-security-policy'] ?? '';
    expect(await policy('/vorlagen/neu')).toContain("frame-src 'self'");
    expect(await policy('/vorlagen')).not.toContain('frame-src');
    const preview = await policy('/vorlagen/neu/vorschau');
    expect(preview).toContain("frame-ancestors 'self'");
    // No scripts either: nothing lets them in.
    expect(preview).toContain("default-src 'none'");
    expect(preview).not.toContain('script-src');
  });
});
