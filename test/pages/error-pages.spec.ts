import { startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { closeBrowser, DESKTOP, PHONE, surf } from '../support/surfing.js';

describe('a page that says what went wrong', () => {
  let app: TestApp;
  let head: { id: string };

  beforeAll(async () => {
    app = await startTestApp('SQLite');
    head = await (await TestCounty.create(app.database)).account('department_head');
  });
  afterAll(async () => {
    await closeBrowser();
    await app.stop();
  });

  it.each([
    [403, '/verwaltung', 'Administration Ihres Kreises'],
    [404, '/gibt-es-nicht', 'vertippt oder veraltet'],
  ])('keeps the menu and offers a way on: %i', async (status, path, help) => {
    for (const viewport of [DESKTOP, PHONE]) {
      const surfer = await surf(app, head, { viewport });
      const answer = await surfer.page.goto(`${app.address}${path}`);
      expect(answer?.status()).toBe(status);
      const { page } = surfer;
      expect(await page.getByRole('navigation', { name: 'Hauptmenü' }).count()).toBe(1);
      const main = await page.locator('main').innerText();
      expect(main).toContain(help);
      expect(main).toContain(answer?.headers()['x-request-id']);
      expect(await surfer.flaws()).toEqual([]);
      await surfer.close();
    }
  });
});
