import { readFile } from 'node:fs/promises';
import { outlineOf } from '../../src/rendering/document-outline.js';
import { renderingWith, type TestRendering } from '../support/papers.js';
import { alles } from './fixtures/alles.js';

const SOURCE = new URL('./fixtures/alles.vorlage.hbs', import.meta.url);
/** Breaks lines and pages elsewhere, as another version of the browser may. */
const NARROW = 'body{font-size:11.5pt;margin-right:40mm}';
const FORMATS = ['pdf', 'docx'] as const;

/** A page as Chromium writes it, as far as it takes to read it. */
function pdfOf(shapes: string, meanings: string): Buffer {
  const stream = (data: string): string => `<</Length ${data.length}>> stream\n${data}\nendstream`;
  const objects = [
    '<</Type /Catalog /Pages 2 0 R /StructTreeRoot <<>>>>',
    '<</Type /Pages /Kids [3 0 R]>>',
    '<</Type /Page /Resources <</Font <</F4 <</ToUnicode 5 0 R>>>>>> /Contents 4 0 R>>',
    stream(`BT\n/F4 11 Tf\n<${shapes}> Tj\nET`),
    stream(meanings),
  ].map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`);
  const starts = objects.map((_, index) => objects.slice(0, index).join('').length);
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(
    `${objects.join('')}xref\n0 6\n0000000000 65535 f \n${table}trailer\n<</Root 1 0 R>>\nstartxref\n${objects.join('').length}\n%%EOF\n`,
  );
}

describe('the outline of a document', () => {
  let test: TestRendering;
  beforeAll(async () => {
    test = await renderingWith({ alles: await readFile(SOURCE, 'utf8') });
  });
  afterAll(() => test.close());

  async function made({ css = '', content = alles(6) } = {}) {
    const dress = test.rendering.dress('alles');
    const html = await test.rendering.html({ ...dress, css: dress.css + css }, content);
    return { pdf: await test.rendering.pdf(html), docx: await test.rendering.docx(html) };
  }

  it('is the same however the lines break, and says what stands in it', async () => {
    const [wide, narrow] = [await made(), await made({ css: NARROW })];
    expect(narrow.pdf.equals(wide.pdf)).toBe(false);
    for (const format of FORMATS)
      expect(outlineOf(narrow[format], format)).toBe(outlineOf(wide[format], format));
    const pdf = outlineOf(wide.pdf, 'pdf');
    expect(pdf).toContain('/Table(');
    expect(pdf).toContain('FrauDr.ŞahinKovačević');
    expect(pdf).not.toContain('\ufffd');
    expect(outlineOf(wide.docx, 'docx')).toContain('Frau Dr. Şahin-Kovačević');
  });

  it('is another one as soon as a word is', async () => {
    const before = await made();
    const text = JSON.stringify(alles(6)).replace('Kreistag', 'Kreisrat');
    const after = await made({ content: JSON.parse(text) as ReturnType<typeof alles> });
    for (const format of FORMATS)
      expect(outlineOf(after[format], format)).not.toBe(outlineOf(before[format], format));
  });

  it('tells letters that take two places, alone and in rows, and ligatures', () => {
    const meanings = `1 beginbfchar <0001> <D835DC4E> endbfchar
      2 beginbfrange <01E9> <01EB> <D835DC00> <0002> <0003> <00660066> endbfrange`;
    expect(outlineOf(pdfOf('000101E901EB00020003', meanings), 'pdf')).toBe('\n𝑎𝐀𝐂fffg');
  });
});
