import { readFile } from 'node:fs/promises';
import { firstDifference } from '../support/document-text.js';
import { type DocxText, readDocx } from '../support/docx.js';
import { readHtml } from '../support/html.js';
import { renderingWith, type TestRendering } from '../support/papers.js';
import { expectParity } from '../support/parity.js';
import { type PdfText, readPdf } from '../support/pdf.js';
import { alles } from './fixtures/alles.js';

const SOURCE = new URL('./fixtures/alles.vorlage.hbs', import.meta.url);

describe('one paper in two formats', () => {
  let test: TestRendering;
  let html: string;
  let pdfFile: Buffer;
  let docxFile: Buffer;
  let pdf: PdfText;
  let docx: DocxText;

  beforeAll(async () => {
    test = await renderingWith({ alles: await readFile(SOURCE, 'utf8') });
    html = await test.rendering.html(test.rendering.dress('alles'), alles());
    [pdfFile, docxFile] = await Promise.all([test.rendering.pdf(html), test.rendering.docx(html)]);
    [pdf, docx] = [await readPdf(pdfFile), readDocx(docxFile)];
  }, 60_000);
  afterAll(() => test.close());

  it('says the same in both', async () => {
    await expectParity(html, pdfFile, docxFile);
  });

  it('and the proof notices a missing word, a moved heading, a lost row', () => {
    const source = readHtml(html);
    const changed = (from: string, to: string): string | undefined =>
      firstDifference(source, readHtml(html.replace(from, to)))?.where;
    expect(changed('mit <em>Betonung</em>', 'mit')).toBe('list item 5');
    expect(changed('<h3>Überblick', '<h2>Überblick')).toBe('heading 5');
    expect(changed('<th scope="row">M040</th>', '')).toBe('table 4, row 42, cell 1');
  });

  describe('as PDF', () => {
    it('is tagged, titled, German, with bookmarks that are its headings', () => {
      expect(pdf).toMatchObject({
        tagged: true,
        language: 'de',
        title: 'Vorlage 001/2031: Umsetzungsstand im Musterkreis (erfunden)',
      });
      expect(pdf.outline).toEqual(readHtml(html).headings);
    });

    it('carries its fonts', () => {
      expect(pdf.fonts.length).toBeGreaterThan(1);
      expect(pdf.fonts.filter(({ embedded }) => !embedded)).toEqual([]);
      expect(new Set(pdf.fonts.map(({ name }) => name.split('-')[0]))).toEqual(new Set(['Arimo']));
    });

    it('counts its pages, and turns the annex', () => {
      const { pages } = pdf;
      pages.forEach((page, index) => {
        expect(page.text).toContain(`Seite ${index + 1} von ${pages.length}`);
        expect(page.text).toContain('Musterkreis · Vorlage 001/2031 \\ "erfunden" <b>');
      });
      const turned = pages.map(({ width, height }) => width > height);
      expect(turned).toEqual(
        [...turned]
          .sort((a, b) => Number(a) - Number(b))
          .slice(1)
          .concat(false),
      );
      expect(turned.filter(Boolean).length).toBeGreaterThan(1);
    });

    it('repeats the head of a table on every page', () => {
      const annex = pdf.pages.filter(({ width, height }) => width > height);
      annex.forEach(({ text }) => {
        expect(text).toContain('Bezeichnung');
      });
    });
  });

  describe('as DOCX', () => {
    it('says what it is, in German, with the date of the paper', () => {
      expect(docx).toMatchObject({
        title: 'Vorlage 001/2031: Umsetzungsstand im Musterkreis (erfunden)',
        author: 'Musterkreis, Amt für Jugend und Bildung',
        language: 'de-DE',
        created: '2031-05-25T00:00:00Z',
        headers: Array<string>(3).fill('Musterkreis · Vorlage 001/2031 \\ "erfunden" <b>'),
        footers: Array<string>(3).fill('Seite {PAGE} von {NUMPAGES}'),
      });
    });

    it('turns the page for the annex and back', () => {
      expect(docx.sections.map(({ orientation }) => orientation)).toEqual([
        'portrait',
        'landscape',
        'portrait',
      ]);
    });

    it('repeats table heads and names every table', () => {
      expect(docx.repeatedRows).toEqual([0, 1, 1, 2]);
      expect(docx.tableTitles).toEqual([
        'Angaben zur Vorlage',
        'Beratungsfolge',
        'Maßnahmen nach Umsetzungsstand',
        'Stand der 40 Maßnahmen',
      ]);
    });

    it('starts every list at one', () => {
      const [bullets, numbers, nested] = [
        docx.numberings.slice(0, 2),
        docx.numberings.slice(2, 4),
        docx.numberings.slice(4),
      ];
      expect(new Set([bullets[0], numbers[0], nested[0]]).size).toBe(3);
      expect(bullets[0]).toBe(bullets[1]);
      expect(nested[0]).toBe(nested.at(-1));
    });

    it('holds a drawing and a picture of every chart', () => {
      const media = Object.keys(docx.files).filter((name) => name.startsWith('word/media/'));
      expect(media.map((name) => name.slice(-3)).sort()).toEqual(['png', 'png', 'svg', 'svg']);
      expect(docx.pictures[0]).toContain('in Umsetzung: 1;');
    });

    it('has the same bytes each time', async () => {
      expect(Buffer.compare(await test.rendering.docx(html), docxFile)).toBe(0);
    });
  });
});
