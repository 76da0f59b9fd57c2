import type { StatusReport } from '../../src/measures/status-report.entity.js';
import type { UserAccount } from '../../src/users/user-account.entity.js';
import { startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { DEVICES, type Surfer, surfing } from '../support/surfing.js';

describe('the pages of acceptance', () => {
  const surf = surfing();
  let app: TestApp;
  let county: TestCounty;
  let management: UserAccount;
  let surfer: Surfer;

  beforeAll(async () => {
    app = await startTestApp('SQLite');
  });
  beforeEach(async () => {
    county = await TestCounty.create(app.database);
    management = await county.account('ki_management');
  });
  afterAll(() => app.stop());

  const headings = () => surfer.page.getByRole('heading', { level: 1 }).allInnerTexts();

  /** Axe is a script, too. */
  const expectNoFlaws = async (javaScriptEnabled = true) => {
    if (javaScriptEnabled) expect(await surfer.flaws()).toEqual([]);
  };

  /** Three measures whose unit has reported, the first one with something that counts already. */
  async function reported(facts: Partial<StatusReport> = {}): Promise<void> {
    const lead = await county.organization('jugendamt', { name: 'Jugendamt' });
    for (const [index, number] of ['P1', 'P2', 'P3'].entries()) {
      const measure = await county.measure({ number, title: `Sprachkurs ${number}`, lead });
      if (index === 0)
        await county.report(measure, {
          asOf: '2025-01-01',
          publicText: 'Der Kurs läuft an zwei Schulen.',
        });
      await county.report(measure, {
        asOf: '2026-01-10',
        recordedOn: `2026-01-1${index}`,
        state: 'SUBMITTED',
        status: 'ONGOING',
        author: 'Leitung Jugendamt',
        publicText: 'Der Kurs läuft seit Mai an drei Schulen.',
        ...facts,
      });
    }
  }

  it.each(DEVICES)(
    'lead through the whole line by keyboard, %s',
    async (_, viewport, javaScriptEnabled) => {
      await reported();
      surfer = await surf(app, management, { viewport, javaScriptEnabled });
      const { page } = surfer;
      await surfer.open('/annahme');
      expect(await surfer.text()).toContain('3 Sachstände');
      expect(await surfer.text()).toContain('Bisher in Umsetzung, neu: laufend');
      await expectNoFlaws(javaScriptEnabled);
      const links = page.getByRole('list').getByRole('link', { name: /Sprachkurs/ });
      expect(await links.allInnerTexts()).toEqual([
        'P1 Sprachkurs P1',
        'P2 Sprachkurs P2',
        'P3 Sprachkurs P3',
      ]);
      await links.first().press('Enter');

      expect(await headings()).toEqual(['Sachstand zu P1']);
      expect(await page.locator('ins').allTextContents()).toEqual([
        'neu: laufend',
        'neu: seit Mai ',
        'neu: drei ',
      ]);
      expect(await page.locator('del').allTextContents()).toEqual([
        'gestrichen: in Umsetzung',
        'gestrichen: zwei ',
      ]);
      await expectNoFlaws(javaScriptEnabled);
      await page.getByRole('button', { name: 'Annehmen' }).press('Enter');

      await page.getByRole('status').waitFor();
      expect(await surfer.text()).toContain(
        'Der Sachstand zu P1 ist angenommen. Hier ist der nächste.',
      );
      expect(await headings()).toEqual(['Sachstand zu P2']);
      await page.getByRole('link', { name: 'Nächster' }).press('Enter');
      expect(await headings()).toEqual(['Sachstand zu P3']);
      await page.getByLabel('Bemerkung an die Stelle').fill('Seit wann?');
      await page.getByRole('button', { name: 'Mit Bemerkung zurückgeben' }).press('Enter');

      await page.getByRole('status').waitFor();
      expect(await headings()).toEqual(['Sachstand zu P2']);
      await page.getByRole('button', { name: 'Annehmen' }).press('Enter');
      await page.getByRole('status').waitFor();
      expect(await surfer.text()).toContain('Das war der letzte.');
      expect(await surfer.text()).toContain('Es wartet kein Sachstand auf Annahme.');
      await expectNoFlaws(javaScriptEnabled);
      await page.getByRole('link', { name: 'zurückgegeben' }).click();
      const file = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Liste als CSV-Datei' }).click();
      expect((await file).suggestedFilename()).toBe('annahme.csv');
      expect(await surfer.text()).toContain('zurückgegeben von KI-Management');
      expect(await surfer.text()).toContain('„Seit wann?“');
    },
  );

  it('take two keys to accept what one reads, but not while one writes a remark', async () => {
    await reported();
    surfer = await surf(app, management);
    const { page } = surfer;
    await surfer.open('/annahme');
    await page.getByRole('link', { name: /P1/ }).click();
    await page.getByLabel('Bemerkung an die Stelle').press('Control+Enter');
    await page.getByRole('link', { name: 'Nächster' }).press('Enter');
    expect(await headings()).toEqual(['Sachstand zu P2']);
    await page.getByRole('main').press('Control+Enter');
    await page.getByText('Der Sachstand zu P2 ist angenommen.').waitFor();
    await surfer.open('/annahme');
    expect(await surfer.text()).toContain('2 Sachstände');
  });

  it('explain why nobody decides on what they reported themselves', async () => {
    await reported({ submittedById: management.id });
    surfer = await surf(app, management);
    const { page } = surfer;
    await surfer.open('/annahme');
    await page.getByRole('link', { name: /P1/ }).click();
    expect(await surfer.text()).toContain('Diesen Sachstand haben Sie selbst gemeldet.');
    expect(await page.getByRole('button', { name: 'Annehmen' }).count()).toBe(0);
    await expectNoFlaws();
    await page.getByRole('link', { name: 'Nächster' }).click();
    expect(await headings()).toEqual(['Sachstand zu P2']);
  });

  it('keep a remark that is too long, and say so', async () => {
    await reported();
    surfer = await surf(app, management);
    const { page } = surfer;
    await surfer.open('/annahme');
    await page.getByRole('link', { name: /P1/ }).click();
    const remark = page.getByLabel('Bemerkung an die Stelle');
    await page.evaluate('comment.removeAttribute("maxlength")');
    await remark.fill('a'.repeat(1001));
    await page.getByRole('button', { name: 'Mit Bemerkung zurückgeben' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.title()).toMatch(/^Fehler:/);
    expect(await surfer.text()).toContain(
      'Bemerkung: Erlaubt ist ein Text mit höchstens 1000 Zeichen',
    );
    expect(await remark.inputValue()).toHaveLength(1001);
    await expectNoFlaws();
  });

  it('accept nothing that has changed since it was looked at', async () => {
    await reported();
    surfer = await surf(app, management);
    const { page } = surfer;
    await surfer.open('/annahme');
    await page.getByRole('link', { name: /P2/ }).click();
    const colleague = await app.signIn(await county.account('ki_management'));
    const changed = await colleague.request('PATCH', `/api/v1/bodies/${county.key}/measures/P2`, {
      payload: { note: 'Neu', reason: 'Probe' },
      headers: { 'if-match': '"1"' },
    });
    expect(changed.statusCode).toBe(200);
    await page.getByRole('button', { name: 'Annehmen' }).click();
    await page.getByRole('alert').waitFor();
    expect(await surfer.text()).toContain('steht in Fassung 2; gesehen haben Sie Fassung 1');
    await expectNoFlaws();
    await page.getByRole('button', { name: 'Annehmen' }).click();
    await page.getByRole('status').waitFor();
    expect(await surfer.text()).toContain('Der Sachstand zu P2 ist angenommen.');
  });
});
