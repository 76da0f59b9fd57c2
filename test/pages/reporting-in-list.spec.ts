import { StatusReport } from '../../src/measures/status-report.entity.js';
import type { UserAccount } from '../../src/users/user-account.entity.js';
import { startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { closeBrowser, DESKTOP, PHONE, surf, type Surfer } from '../support/surfing.js';

const TEXT = 'Der Kurs läuft seit Mai an zwei Schulen.';

/** Two measures of the youth office wait for a Sachstand, and the form opens beside them. */
describe('the form in the list of one’s own measures', () => {
  let app: TestApp;
  let head: UserAccount;

  beforeAll(async () => {
    app = await startTestApp('SQLite');
  });
  afterAll(async () => {
    await closeBrowser();
    await app.stop();
  });

  beforeEach(async () => {
    app.clock.set('2026-11-22T09:00:00Z');
    const county = await TestCounty.create(app.database);
    const lead = await county.organization('jugendamt', { name: 'Jugendamt' });
    head = await county.account('department_head', { units: [lead] });
    for (const number of ['J1', 'J2']) await county.measure({ number, lead });
  });

  const formOf = ({ page }: Surfer, number: string) =>
    page.getByRole('region', { name: `Sachstand melden: ${number}` });

  const opener = ({ page }: Surfer, number: string) =>
    page.getByRole('link', { name: new RegExp(`^Sachstand melden: ${number}`) });

  async function opened(number: string, viewport = DESKTOP): Promise<Surfer> {
    const surfer = await surf(app, head, { viewport });
    await surfer.open('/meine-massnahmen');
    await opener(surfer, number).click();
    await formOf(surfer, number).waitFor();
    return surfer;
  }

  it.each([DESKTOP, PHONE])('keeps what was typed when something is missing (%o)', async (size) => {
    const surfer = await opened('J1', size);
    const { page } = surfer;
    const form = formOf(surfer, 'J1');
    expect(await page.evaluate('document.activeElement.id')).toBe('formular');
    expect(await opener(surfer, 'J1').getAttribute('aria-expanded')).toBe('true');
    expect(await surfer.flaws()).toEqual([]);
    await page.getByLabel('Stand der Umsetzung').selectOption('ON_HOLD');
    await page.getByLabel('Sachstand für die Vorlage').fill(TEXT);
    await page.getByRole('button', { name: 'Melden und weiter' }).click();
    await form.getByText('Begründung: Zu „zurückgestellt“ gehört eine Begründung.').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('was-fehlt');
    expect(await page.getByLabel('Sachstand für die Vorlage').inputValue()).toBe(TEXT);
    expect(new URL(page.url()).pathname).toBe('/meine-massnahmen');
    expect(await surfer.flaws()).toEqual([]);

    await page.getByLabel('Begründung').fill('Die Stelle ist unbesetzt.');
    await page.getByRole('button', { name: 'Melden und weiter' }).click();
    const next = formOf(surfer, 'J2');
    await next.waitFor();
    expect(await form.count()).toBe(0);
    expect(await next.getByText('J1: Sachstand gemeldet.').isVisible()).toBe(true);
    expect(await page.getByRole('status').first().textContent()).toContain(
      'J1: Sachstand gemeldet',
    );
    expect(await next.getByText('1 von 2 gemeldet').isVisible()).toBe(true);
    expect(await surfer.flaws()).toEqual([]);

    await next.getByRole('button', { name: 'Zurückziehen' }).click();
    await page.getByText('0 von 2 gemeldet').waitFor();
    expect(await app.database.read.countBy(StatusReport, { state: 'WITHDRAWN' })).toBeGreaterThan(
      0,
    );
    expect(surfer.incidents).toEqual([]);
    await surfer.close();
  });

  it('is put away again, and what was typed stays', async () => {
    const surfer = await opened('J1');
    const { page } = surfer;
    await page.getByLabel('Sachstand für die Vorlage').fill(TEXT);
    await page.getByRole('link', { name: 'Schließen' }).click();
    await page.getByText('Entwurf liegt vor').waitFor();
    expect(await formOf(surfer, 'J1').count()).toBe(0);
    const link = opener(surfer, 'J1');
    expect(await page.evaluate('document.activeElement.pathname')).toBe('/massnahmen/J1/sachstand');
    expect(await link.getAttribute('aria-expanded')).toBe('false');

    await page.keyboard.press('Enter');
    await formOf(surfer, 'J1').waitFor();
    expect(await page.getByLabel('Sachstand für die Vorlage').inputValue()).toBe(TEXT);
    await page.getByRole('link', { name: 'Überspringen' }).click();
    await formOf(surfer, 'J2').waitFor();
    await opener(surfer, 'J2').click();
    await formOf(surfer, 'J2').waitFor({ state: 'detached' });
    await opener(surfer, 'J1').click();
    await page.getByRole('button', { name: 'Entwurf verwerfen' }).click();
    await page.getByText('wieder da').waitFor({ state: 'detached' });
    expect(await page.getByLabel('Sachstand für die Vorlage').inputValue()).toBe('');
    expect(surfer.incidents).toEqual([]);
    await surfer.close();
  });

  it('leads to the sign-in when the session has ended, with what was typed', async () => {
    const surfer = await opened('J1');
    const { page } = surfer;
    await page.getByLabel('Sachstand für die Vorlage').fill(TEXT);
    app.clock.set('2026-11-22T09:40:00Z');
    await page.getByRole('button', { name: 'Melden und weiter' }).click();
    await page.getByText('Ihre Anmeldung ist abgelaufen').waitFor();
    expect(await page.locator('[name="mitgenommen"]').inputValue()).toContain(TEXT);
    await surfer.close();
  });
});
