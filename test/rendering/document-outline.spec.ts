import { readFile } from 'node:fs/promises';
import { outlineOf } from '../../src/rendering/document-outline.js';
import { renderingWith, type TestRendering } from '../support/papers.js';
import { alles } from './fixtures/alles.js';

const SOURCE = new URL('./fixtures/alles.vorlage.hbs', import.meta.url);
/** Breaks lines and pages elsewhere, as another version of the browser may. */
const NARROW = 'body{font-size:11.5pt;margin-right:40mm}';
const FORMATS = ['pdf', 'docx'] as const;

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
});
