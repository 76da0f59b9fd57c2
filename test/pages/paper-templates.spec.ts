import { startTestApp, type TestApp } from '../support/databases.js';
import { PaperDesk } from '../papers/paper-desk.js';
import type { UserAccount } from '../../src/users/user-account.entity.js';
import { closeBrowser, DESKTOP, PHONE, surf } from '../support/surfing.js';

const LONG = 90_000;

describe('a county writes a template of its own', () => {
  let app: TestApp;
  let desk: PaperDesk;
  let author: UserAccount;
  let colleague: UserAccount;

  beforeAll(async () => {
    app = await startTestApp('SQLite');
    desk = await PaperDesk.open(app);
    author = await desk.county.account('ki_management');
    colleague = await desk.county.account('ki_management');
    await desk.released({ name: 'Stand vom Vorjahr' });
  });
  afterAll(async () => {
    await closeBrowser();
    await app.stop();
  });

  it(
    'with real pages beside it, and a colleague releases it',
    async () => {
      const surfer = await surf(app, author, { viewport: DESKTOP });
      const { page } = surfer;
      await surfer.open('/vorlagen');
      await page.getByRole('link', { name: 'Vorlagenmuster ansehen und anpassen' }).click();
      await page.getByRole('link', { name: 'Berichtsvorlage kopieren und anpassen' }).click();
      await page.getByLabel('Name').fill('Sachbericht');
      await page.getByRole('button', { name: 'Kopieren' }).click();
      const preview = page.frameLocator('iframe[title="Vorschau mit diesem Muster"]');
      await preview.getByText('Zu dieser Vorlage sind keine Erläuterungen erfasst.').waitFor();

      const source = page.getByLabel('Text', { exact: true });
      const shipped = await source.inputValue();
      await source.fill(shipped.replace('<main>', '<main>\n<h2>Kurz gesagt</h2>'));
      await preview.getByRole('heading', { name: 'Kurz gesagt' }).waitFor();
      await page.getByText('Die Vorschau ist erneuert.').waitFor();

      await page.getByLabel('Vorschau mit').selectOption({ label: '001/2026 (freigegeben)' });
      await preview.getByRole('heading', { name: 'Stand vom Vorjahr' }).waitFor();
      await preview.getByRole('heading', { name: 'Kurz gesagt' }).waitFor();
      expect(await surfer.flaws()).toEqual([]);

      await page.getByLabel('Was ist anders?').fill('Kurzfassung vorn');
      await page.getByRole('button', { name: 'Als Fassung 2 speichern' }).click();
      await page.getByText('Fassung 2 ist als Entwurf gespeichert.').waitFor();
      await page.getByRole('button', { name: 'Fassung 2 zur Freigabe geben' }).click();
      await page.getByText('Diese Fassung haben Sie selbst geschrieben.').waitFor();
      expect(await page.getByRole('button', { name: 'Fassung 2 freigeben' }).count()).toBe(0);
      expect(surfer.incidents).toEqual([]);
      await surfer.close();

      const other = await surf(app, colleague, { viewport: PHONE });
      await other.open('/vorlagenmuster/sachbericht');
      await other.page.getByRole('link', { name: 'Fassung 2 mit Fassung 1 vergleichen' }).click();
      await other.page.getByText('0 Zeilen entfernt, 1 hinzugekommen').waitFor();
      expect(await other.flaws()).toEqual([]);
      await other.page.goBack();
      await other.page.getByRole('button', { name: 'Fassung 2 freigeben' }).click();
      await other.page.getByText('Fassung 2 ist freigegeben.').waitFor();
      await other.open('/vorlagen/neu');
      const templates = other.page.getByLabel('Muster');
      expect(await templates.locator('option').allTextContents()).toContain('Sachbericht');
      await other.close();
    },
    LONG,
  );

  it(
    'and loses nothing of what is typed where it is wrong, also without scripts',
    async () => {
      const surfer = await surf(app, author, { viewport: DESKTOP, javaScriptEnabled: false });
      const { page } = surfer;
      await surfer.open('/vorlagenmuster/neu?von=berichtsvorlage');
      await page.getByLabel('Name').fill('Ohne Skript');
      await page.getByRole('button', { name: 'Kopieren' }).click();
      const wrong = '<main>\n<h1>{{vorlage.titel}}</h1>\n{{{vorlage.betreff}}}\n</main>';
      const source = page.getByLabel('Text', { exact: true });
      await source.fill(wrong);
      await page.getByRole('button', { name: 'Vorschau erneuern' }).click();
      const preview = page.frameLocator('iframe[title="Vorschau mit diesem Muster"]');
      await preview.getByText('Zeile 2, Spalte 7: Die Angabe „vorlage.titel“').waitFor();
      await preview.getByText('Zeile 3, Spalte 1: Drei geschweifte Klammern').waitFor();
      expect(await source.inputValue()).toBe(wrong);

      await page.getByRole('button', { name: 'Als Fassung 2 speichern' }).click();
      const alert = page.getByRole('alert');
      await alert.getByText('Zeile 2, Spalte 7').waitFor();
      await alert.getByText('Zeile 3, Spalte 1').waitFor();
      expect(await source.inputValue()).toBe(wrong);
      await source.fill('<main>\n<h1>{{vorlage.betreff}}</h1>\n<p>Gut.</p>\n</main>');
      await page.getByRole('button', { name: 'Vorschau erneuern' }).click();
      await preview.getByText('Gut.').waitFor();
      await page.getByRole('button', { name: 'Als Fassung 2 speichern' }).click();
      await page.getByText('Fassung 2 ist als Entwurf gespeichert.').waitFor();
      await surfer.close();
    },
    LONG,
  );

  it(
    'and takes a file; one that cannot be read costs nothing of what was typed',
    async () => {
      const surfer = await surf(app, author, { viewport: DESKTOP, javaScriptEnabled: false });
      const { page } = surfer;
      await surfer.open('/vorlagenmuster/ohne-skript/bearbeiten');
      const [source, note] = [page.locator('#source'), page.getByLabel('Was ist anders?')];
      const paper = page.getByLabel('Vorschau mit');
      const mine = '<main>\n<h1>Für später</h1>\n</main>';
      await source.fill(mine);
      await note.fill('Größere Überschrift');
      await paper.selectOption({ label: '001/2026 (freigegeben)' });
      const chosen = await paper.inputValue();
      const load = async (buffer: Buffer) => {
        const file = { name: 'muster.hbs', mimeType: 'text/plain', buffer };
        await page.getByLabel('Text aus einer Datei nehmen').setInputFiles(file);
        const answer = page.waitForResponse('**/datei');
        await page.getByRole('button', { name: 'Datei laden' }).click();
        return (await answer).status();
      };
      const refused: [Buffer, number, string][] = [
        [Buffer.from('<main>Größe</main>', 'latin1'), 422, 'Sie ist nicht als UTF-8 gespeichert'],
        [Buffer.alloc(0), 422, 'Bitte wählen Sie eine Datei, in der ein Text steht.'],
        [Buffer.from('<main>\0</main>'), 422, 'Enthält ein Nullzeichen'],
        [Buffer.alloc(1_000_000, 'x'), 413, 'Diese Datei ist zu groß für ein Muster'],
      ];
      for (const [buffer, status, sentence] of refused) {
        expect(await load(buffer)).toBe(status);
        await page.getByRole('alert').getByText(sentence).waitFor();
        expect(await source.inputValue()).toBe(mine);
        expect(await note.inputValue()).toBe('Größere Überschrift');
        expect(await paper.inputValue()).toBe(chosen);
      }
      await load(Buffer.alloc(0));
      await page.getByRole('alert').getByRole('link', { name: 'Datei: Bitte wählen' }).click();
      expect(new URL(page.url()).hash).toBe('#datei');

      expect(await load(Buffer.from('\ufeff<main>\r\n<h1>Größe</h1></main>'))).toBe(200);
      expect(await source.inputValue()).toBe('<main>\n<h1>Größe</h1></main>');
      expect(await note.inputValue()).toBe('Größere Überschrift');
      expect(await paper.inputValue()).toBe(chosen);
      await surfer.open('/vorlagenmuster/ohne-skript/bearbeiten');
      expect(await note.inputValue()).toBe('Größere Überschrift');
      expect(await page.getByText('Inzwischen ist Fassung').count()).toBe(0);
      await page.getByRole('button', { name: 'Entwurf verwerfen' }).click();
      expect(surfer.incidents).toEqual([]);
      await surfer.close();
    },
    LONG,
  );

  it(
    'and whoever withdraws a version without a reason is led to where it belongs',
    async () => {
      const surfer = await surf(app, author, { viewport: DESKTOP });
      const { page } = surfer;
      await surfer.open('/vorlagenmuster/ohne-skript');
      await page.getByText('Fassung 2 zurückziehen', { exact: true }).click();
      await page.getByLabel('Grund').fill('   ');
      await page.getByRole('button', { name: 'Fassung 2 zurückziehen' }).click();
      await page
        .getByRole('alert')
        .getByRole('link', { name: /^Grund: / })
        .click();
      const field = page.getByLabel('Grund');
      expect(await field.isVisible()).toBe(true);
      expect(await page.locator('input:focus').getAttribute('name')).toBe('reason');
      expect(await surfer.flaws()).toEqual([]);
      expect(surfer.incidents).toEqual([]);
      await surfer.close();
    },
    LONG,
  );

  it(
    'leads from a message to its place, takes a file, and tells of what others have saved',
    async () => {
      const surfer = await surf(app, author, { viewport: DESKTOP });
      const { page } = surfer;
      await surfer.open('/vorlagenmuster/ohne-skript/bearbeiten');
      const source = page.getByLabel('Text', { exact: true });
      const text = '<main>\n<h1>{{vorlage.betreff}}</h1>\n  <p>{{x}}</p>\n</main>';
      const file = { name: 'muster.hbs', mimeType: 'text/plain', buffer: Buffer.from(text) };
      await page.getByLabel('Text aus einer Datei nehmen').setInputFiles(file);
      await page.getByRole('button', { name: 'Datei laden' }).click();
      await page.waitForURL('**/datei');
      expect(await source.inputValue()).toBe(text);
      // The preview is of this text, and nobody else has saved one.
      await page.getByText('Der Text geht so noch nicht.').waitFor();
      await surfer.open('/vorlagenmuster/ohne-skript/bearbeiten');
      await page.getByText('ist wieder da').waitFor();
      expect(await source.inputValue()).toBe(text);
      expect(await page.getByText('Inzwischen ist Fassung').count()).toBe(0);
      await page.getByRole('button', { name: 'Als Fassung 3 speichern' }).click();
      await page.getByRole('alert').waitFor();
      await page.getByText('Der Text geht so noch nicht.').waitFor();
      const marked = page.locator('.zeilennummern__fehler');
      await marked.waitFor();
      await page
        .getByRole('alert')
        .getByRole('link', { name: /Zeile 3, Spalte 8/ })
        .click();
      await page.getByText('Zeile 3, Spalte 8', { exact: true }).waitFor();
      expect(await marked.allTextContents()).toEqual(['3']);
      expect(await page.locator('.zeilennummern span').count()).toBe(4);

      await source.fill(text.replace('{{x}}', '{{yy}}'));
      await page.getByRole('link', { name: /Zeile 3, Spalte 8.*„yy“/ }).click();
      const words = page.locator('#angaben');
      await words.getByText('Angaben und Wörter, mit Werten eines Beispiels').click();
      await words.getByLabel('Suchen und einfügen').fill('Rechtsgrundlage');
      expect(await words.getByText('vorlage.aktenzeichen').isVisible()).toBe(false);
      expect(await surfer.flaws()).toEqual([]);
      const kept = page.waitForResponse('**/entwuerfe');
      await words.getByRole('button', { name: 'vorlage.rechtsgrundlage' }).click();
      const put = text.replace('{{x}}', '{{vorlage.rechtsgrundlage}}');
      expect(await source.inputValue()).toBe(put);
      await kept;
      await page.getByText('Die Vorschau ist erneuert.').waitFor();
      expect(await marked.count()).toBe(0);
      // As after a closed browser.
      await surfer.open('/vorlagenmuster/ohne-skript/bearbeiten');
      await page.getByText('ist wieder da').waitFor();
      expect(await source.inputValue()).toBe(put);
      await page.getByText('Die Vorschau ist erneuert.').waitFor();
      expect(await surfer.flaws()).toEqual([]);

      const other = await surf(app, colleague);
      await other.open('/vorlagenmuster/ohne-skript/bearbeiten');
      await other.page.getByLabel('Text', { exact: true }).fill(text.replace('{{x}}', 'Ihr Text'));
      await other.page.getByRole('button', { name: 'Als Fassung 3 speichern' }).click();
      await other.page.getByText('Fassung 3 ist als Entwurf gespeichert.').waitFor();
      await other.close();
      const mine = text.replace('{{x}}', 'Mein Text');
      await source.fill(mine);
      await page.getByRole('button', { name: 'Als Fassung 3 speichern' }).click();
      await page.getByText('Inzwischen ist Fassung 3 entstanden.').waitFor();
      expect(await source.inputValue()).toBe(mine);
      // A draft that was begun before says so, too.
      await surfer.open('/vorlagenmuster/ohne-skript/bearbeiten');
      await page.getByText('Inzwischen ist Fassung 3 entstanden.').waitFor();
      await source.fill(mine);
      await page.getByRole('button', { name: 'Als Fassung 4 speichern' }).click();
      await page.getByText('Fassung 4 ist als Entwurf gespeichert.').waitFor();
      expect(surfer.incidents).toEqual([]);
      await surfer.close();
    },
    LONG,
  );
});
