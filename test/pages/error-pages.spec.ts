import { jest } from '@jest/globals';
import { KimOverview } from '../../src/measures/kim-overview.js';
import { DomainError } from '../../src/texts/domain-error.js';
import { startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { closeBrowser, DESKTOP, PHONE, surf } from '../support/surfing.js';

describe('a page that says what went wrong', () => {
  let app: TestApp;
  let head: { id: string };
  let management: { id: string };

  beforeAll(async () => {
    app = await startTestApp('SQLite');
    const county = await TestCounty.create(app.database);
    head = await county.account('department_head');
    management = await county.account('ki_management');
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

  // What no request brings about by itself is put in the way of one page.
  it.each([
    [409, new DomainError('NOT_POSSIBLE_NOW', 'So geht es nicht.'), 'was möglich ist'],
    [412, new DomainError('STALE_VERSION', 'Jemand war schneller.'), 'was sich geändert hat'],
    [
      422,
      new DomainError('INVALID_INPUT', 'Falsch.', [{ field: 'Tag', message: 'Fehlt.' }]),
      'Tag: Fehlt.',
    ],
    [
      429,
      new DomainError('TOO_MANY_ATTEMPTS', 'Zu oft.', [], { facts: { retryAfterSeconds: 30 } }),
      'In 30 Sekunden geht es wieder.',
    ],
    [500, new TypeError('undefined is not a function'), 'Laden Sie die Seite neu.'],
    [503, new DomainError('BUSY', 'Gerade viel los.'), 'in einer Minute'],
    [503, Object.assign(new Error('locked'), { code: 'SQLITE_BUSY' }), 'in einer Minute'],
    [507, Object.assign(new Error('full'), { code: 'SQLITE_FULL' }), 'Administration'],
  ])('says what happened, what to do, and how to ask about it: %i', async (status, error, help) => {
    const fault = jest.spyOn(app.get(KimOverview), 'onDay').mockRejectedValue(error);
    const surfer = await surf(app, management, { viewport: PHONE });
    const answer = await surfer.page.goto(`${app.address}/kim`);
    expect(answer?.status()).toBe(status);
    const main = await surfer.page.locator('main').innerText();
    expect(main).toContain(help);
    expect(main).toContain(answer?.headers()['x-request-id']);
    expect(main).not.toContain('undefined');
    expect(answer?.headers()['retry-after']).toBe({ 429: '30', 503: '30' }[status]);
    expect(await surfer.flaws()).toEqual([]);
    await surfer.page.getByRole('link', { name: 'Zur Startseite' }).click();
    expect(surfer.page.url()).not.toContain('/kim');
    await surfer.close();
    fault.mockRestore();
  });

  it('refuses a form that is too large: 413', async () => {
    const answer = await app.request('POST', '/anmelden', {
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      payload: `login=${'x'.repeat(5_000_000)}`,
    });
    expect(answer.statusCode).toBe(413);
    expect(answer.body).toContain('kürzen Sie lange Texte');
    expect(answer.body).toContain(String(answer.headers['x-request-id']));
  });
});
