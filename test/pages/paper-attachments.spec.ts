import { NEW_PAPER } from '../../src/papers/new-paper.js';
import { Paper } from '../../src/papers/paper.entity.js';
import { newId } from '../../src/database/ids.js';
import { pdfWith, plainPdf } from '../rendering/attached-pdfs.js';
import { startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { closeBrowser, DESKTOP, PHONE, surf, type Surfer } from '../support/surfing.js';

const LONG = 120_000;

describe('the attachments of a draft', () => {
  let app: TestApp;
  let clerk: Surfer;

  beforeAll(async () => {
    app = await startTestApp('SQLite');
    const county = await TestCounty.create(app.database);
    const draft = { ...NEW_PAPER, id: newId(), bodyId: county.body.id, key: 'entwurf' };
    await app.database.write((em) =>
      em.insert(Paper, {
        ...draft,
        name: 'Umsetzungsstand',
        template: 'berichtsvorlage',
        asOf: '2026-01-01',
      }),
    );
    clerk = await surf(app, await county.account('ki_management'));
    clerk.page.setDefaultTimeout(15_000);
  }, LONG);
  afterAll(async () => {
    await closeBrowser();
    await app.stop();
  });

  const upload = async (title: string, bytes: Buffer) => {
    const { page } = clerk;
    const file = { name: 'anlage.pdf', mimeType: 'application/pdf', buffer: bytes };
    await page.getByLabel('PDF-Datei').setInputFiles(file);
    await page.getByLabel('Titel').fill(title);
    await page.getByRole('button', { name: 'Hochladen' }).click();
  };
  const text = () => clerk.page.getByRole('main').innerText();
  const flaws = async () => {
    const found: string[] = [];
    for (const size of [DESKTOP, PHONE]) {
      await clerk.page.setViewportSize(size);
      found.push(...(await clerk.flaws()));
    }
    return found;
  };

  it(
    'are uploaded, refused with a reason, changed and taken away in the browser',
    async () => {
      await clerk.open('/vorlagen/entwurf/bearbeiten');
      await clerk.page.getByRole('link', { name: 'Anlagen' }).click();
      await upload('Kennzahlen', await pdfWith({ OpenAction: { S: 'JavaScript', JS: 'a' } }));
      expect(await text()).toContain('Das PDF enthält JavaScript.');
      expect(await clerk.page.getByLabel('Titel').inputValue()).toBe('Kennzahlen');
      clerk.incidents.splice(0);
      await upload('Kennzahlen', await plainPdf());
      expect(await text()).toContain('Anlage 1: Kennzahlen');
      expect(await text()).toContain('Nicht barrierefrei.');
      expect(await flaws()).toEqual([]);

      await clerk.page.getByRole('link', { name: 'Ändern oder entfernen' }).click();
      expect(await flaws()).toEqual([]);
      await clerk.page.getByLabel('Titel').fill('Zahlen 2025');
      await clerk.page.getByRole('button', { name: 'Speichern' }).click();
      expect(await text()).toContain('Anlage 1: Zahlen 2025');
      await clerk.open('/vorlagen/entwurf');
      expect(await text()).toContain('Anlage 1: Zahlen 2025');

      await clerk.open('/vorlagen/entwurf/anlagen');
      await clerk.page.getByRole('link', { name: 'Ändern oder entfernen' }).click();
      await clerk.page.getByRole('button', { name: 'Anlage entfernen' }).click();
      expect(await text()).toContain('keine Dateien gespeichert');
      expect(clerk.incidents).toEqual([]);
    },
    LONG,
  );
});
