import { startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { DEVICES, surfing } from '../support/surfing.js';
import { PASSWORD, person } from '../auth/people.js';

describe('the frame of the pages', () => {
  const surf = surfing();
  let app: TestApp;
  let county: TestCounty;

  beforeAll(async () => {
    app = await startTestApp('SQLite');
    county = await TestCounty.create(app.database);
    await person(app, county, 'ki_management', { login: 'e.muster', function: 'KI-Management' });
  });
  afterAll(() => app.stop());

  it.each(DEVICES)(
    'lets a person in by keyboard, %s',
    async (_name, viewport, javaScriptEnabled) => {
      const surfer = await surf(app, undefined, { viewport, javaScriptEnabled });
      const { page } = surfer;
      await surfer.open('/passwort');
      expect(new URL(page.url()).pathname).toBe('/anmelden');
      await page.getByLabel('Anmeldename').focus();
      await page.keyboard.type('e.muster');
      await page.keyboard.press('Tab');
      await page.keyboard.type(PASSWORD);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/passwort');
      expect(await page.getByRole('heading', { level: 1 }).allInnerTexts()).toEqual([
        'Passwort ändern',
      ]);
      if (javaScriptEnabled) expect(await surfer.flaws()).toEqual([]);
    },
  );
});
