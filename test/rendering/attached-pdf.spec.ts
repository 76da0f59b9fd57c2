import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { paper, renderingWith, type TestRendering } from '../support/papers.js';
import { readPdf } from '../support/pdf.js';
import { bombPdf, oddlyMarkedPdf, pdfWith, plainPdf } from './attached-pdfs.js';

const LONG = 60_000;
const SOURCE = `<main><h1>{{titel}}</h1><h2 id="eins">Teil von {{titel}}</h2><p>Siehe <a href="#eins">oben</a>.</p>
<table><caption>Zahlen</caption><thead><tr><th scope="col">Ort</th><th scope="col">Zahl</th></tr></thead>
<tbody><tr><th scope="row">Ahlen</th><td>3</td></tr></tbody></table></main>`;

describe('a PDF from elsewhere', () => {
  let made: TestRendering;
  beforeAll(async () => {
    made = await renderingWith({ probe: SOURCE });
  });
  afterAll(() => made.close());

  const ours = async (titel: string): Promise<Buffer> => {
    const { rendering } = made;
    const content = paper({ titel });
    return rendering.pdf(await rendering.html(rendering.dress('probe'), content));
  };
  const examine = (bytes: Buffer) => made.rendering.examine(bytes);

  it(
    'is told by what it says of itself',
    async () => {
      expect(await examine(await ours('Bericht'))).toMatchObject({
        pages: 1,
        tagged: true,
        language: 'de',
        titled: true,
        pdfUa: '1',
        pdfA: '2a',
      });
      expect(await examine(await plainPdf())).toMatchObject({
        tagged: false,
        language: null,
        titled: false,
        pdfUa: null,
        pdfA: null,
      });
    },
    LONG,
  );

  it.each([
    ['no PDF', () => Buffer.from('PK nothing'), 'kein PDF'],
    ['half a PDF', async () => (await plainPdf()).subarray(0, 300), 'beschädigt'],
    ['JavaScript', () => pdfWith({ OpenAction: { S: 'JavaScript', JS: 'a' } }), 'JavaScript'],
    ['a program', () => pdfWith({ OpenAction: { S: 'Launch', F: 'x' } }), 'ein Programm startet'],
    ['other files', () => pdfWith({ Names: { EmbeddedFiles: {} } }), 'eingebettete Dateien'],
    ['a film', () => pdfWith({ Extra: { Subtype: 'RichMedia' } }), 'Film oder Ton'],
    ['hidden layers', () => pdfWith({ OCProperties: { D: { BaseState: 'OFF' } } }), 'Ebenen'],
    ['a bomb', bombPdf, 'entpackt sich'],
    ['a password', () => locked(), 'verschlüsselt'],
  ] as const)(
    'is not taken with %s, and it is said why',
    async (_, bytes, why) => {
      const refusal = examine(await bytes());
      await expect(refusal).rejects.toMatchObject({ code: 'TEMPLATE_INVALID' });
      await expect(refusal).rejects.toThrow(why);
      expect(await examine(await plainPdf())).toMatchObject({ pages: 1 });
    },
    LONG,
  );

  it(
    'is joined with its tags, links and cells, the same bytes each time',
    async () => {
      const [first, sheet, other] = [
        await ours('Vorlage'),
        await ours('Blatt'),
        await ours('Anlage'),
      ];
      const facts = { title: 'Ganz', author: 'Kreis', description: '', language: 'de' };
      const job = {
        paper: first,
        facts: { ...facts, date: '2031-05-25', draft: false },
        parts: [{ label: 'Anlage 1: Bericht', sheet, file: other }],
        conforming: true,
      };
      const joined = await made.rendering.joined(job);
      expect((await made.rendering.joined(job)).equals(joined)).toBe(true);
      const read = await readPdf(joined);
      expect(read.pages).toHaveLength(3);
      expect(read.text).toMatch(/Teil von Vorlage.*Teil von Blatt.*Teil von Anlage/s);
      expect(read.outline.slice(-3)).toEqual([
        { level: 1, text: 'Anlage 1: Bericht' },
        { level: 2, text: 'Anlage' },
        { level: 3, text: 'Teil von Anlage' },
      ]);
      expect(await examine(joined)).toMatchObject({ pdfUa: '1', pdfA: '2a', pages: 3 });
    },
    LONG,
  );

  it(
    'brings bookmarks to its own pages along, and no others',
    async () => {
      const [first, sheet] = [await ours('Vorlage'), await ours('Blatt')];
      const facts = { title: 'Ganz', author: 'Kreis', description: '', language: 'de' };
      const joined = await made.rendering.joined({
        paper: first,
        facts: { ...facts, date: '2031-05-25', draft: false },
        parts: [{ label: 'Anlage 1', sheet, file: await oddlyMarkedPdf() }],
        conforming: false,
      });
      const { outline } = await readPdf(joined);
      const brought = outline.slice(outline.findIndex(({ text }) => text === 'Anlage 1') + 1);
      expect(brought.slice(0, 4)).toEqual([
        { level: 2, text: 'Erste Seite' },
        { level: 2, text: 'Unter einem Verweis' },
        { level: 2, text: 'Tief 1' },
        { level: 3, text: 'Tief 2' },
      ]);
      expect(Math.max(...brought.map(({ level }) => level))).toBe(6);
      expect(brought.length).toBeLessThan(1_000);
      expect(brought.filter(({ text }) => /Netz|fremd|Ring/.test(text))).toHaveLength(1);
    },
    LONG,
  );

  it(
    'takes the claim from the whole when it keeps to nothing itself',
    async () => {
      const [first, sheet, other] = [await ours('Vorlage'), await ours('Blatt'), await plainPdf()];
      const facts = { title: 'Ganz', author: 'Kreis', description: '', language: 'de' };
      const joined = await made.rendering.joined({
        paper: first,
        facts: { ...facts, date: '2031-05-25', draft: false },
        parts: [{ label: 'Anlage 1', sheet, file: other }],
        conforming: false,
      });
      expect(await examine(joined)).toMatchObject({ pdfUa: null, pdfA: null, pages: 3 });
      const { catalog } = await PDFDocument.load(joined, { updateMetadata: false });
      expect(String(catalog.lookup(PDFName.of('MarkInfo')))).toContain('/Suspects true');
    },
    LONG,
  );
});

/** What a password protects says so at its end; the rest of it does not matter. */
async function locked(): Promise<Buffer> {
  const file = await PDFDocument.load(await plainPdf());
  file.encrypt({ userPassword: 'geheim', ownerPassword: 'geheim' });
  return Buffer.from(await file.save());
}
