import { mkdir } from 'node:fs/promises';
import { type Role, ROLES } from '../../src/auth/role.js';
import { noteBackup } from '../../src/start/backup/last-backup.js';
import { startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { DESKTOP, PHONE, surfing } from '../support/surfing.js';

describe('pages about the program itself', () => {
  const surf = surfing();
  let app: TestApp;
  let county: TestCounty;

  beforeAll(async () => {
    app = await startTestApp('SQLite');
    county = await TestCounty.create(app.database);
  });
  afterAll(() => app.stop());

  it('warn while there is no backup, and say when the newest was made', async () => {
    app.clock.set('2026-11-22T09:00:00Z');
    const admin = await county.account('admin');
    for (const viewport of [DESKTOP, PHONE]) {
      const surfer = await surf(app, admin, { viewport });
      await surfer.open('/verwaltung/system');
      const text = () => surfer.page.locator('main').innerText();
      const first = await text();
      if (viewport === DESKTOP) expect(first).toContain('Es gibt noch keine Sicherung.');
      expect(first).toContain('eingebettet (SQLite)');
      expect(first).toContain('auf dem Stand des Programms');
      expect(first).toContain(app.config.dataDir);
      expect(await surfer.flaws()).toEqual([]);

      await mkdir(app.config.dataDir, { recursive: true });
      const madeAt = '2026-11-20T01:00:00.000Z';
      await noteBackup(app.config.dataDir, { madeAt, folder: '/sicherungen/sicherung-1' });
      await surfer.page.reload();
      expect(await text()).toContain('20.11.2026');
      expect(await text()).toContain('(vorgestern), in /sicherungen/sicherung-1');
      expect(await surfer.flaws()).toEqual([]);
    }
  });

  it.each(Object.keys(ROLES) as Role[])(
    'show %s three things to do, each one click away',
    async (role) => {
      const surfer = await surf(app, await county.account(role));
      const { page } = surfer;
      await surfer.open('/willkommen');
      const things = page.locator('.kacheln a');
      expect(await things.count()).toBe(3);
      for (let index = 0; index < 3; index += 1) {
        await things.nth(index).click();
        expect(await page.locator('h1').count()).toBe(1);
        expect(await page.getByText('Nicht erlaubt').count()).toBe(0);
        await surfer.open('/willkommen');
      }
      await page.getByRole('link', { name: 'Los geht es' }).click();
      expect(new URL(page.url()).pathname).not.toBe('/willkommen');
      await page.getByRole('link', { name: 'Hilfe' }).click();
      expect(new URL(page.url()).pathname).toBe('/willkommen');
    },
  );
});
