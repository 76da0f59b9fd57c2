import { readFile } from 'node:fs/promises';
import { readConfig } from '../../src/config/config.js';
import { PRINT_DEADLINE } from '../../src/rendering/limits.js';
import { Printer } from '../../src/rendering/printer.js';
import { renderingWith, type TestRendering } from '../support/papers.js';
import { pdfProblems } from '../support/pdf-problems.js';
import { type PdfText, readPdf } from '../support/pdf.js';
import { alles } from './fixtures/alles.js';

const SOFT_HYPHEN = /\/ActualText <FEFF00AD> >> BDC\n(?:\S+ \S+ Td )?<(\w+)> Tj\nEMC\n(ET\n)?/g;

/** The shape of each soft hyphen, and whether it is the last of its line. */
const hyphensIn = ({ pages }: PdfText): { shape: string | undefined; isLast: boolean }[] =>
  pages.flatMap(({ operators }) =>
    [...operators.matchAll(SOFT_HYPHEN)].map(([, shape, end]) => ({
      shape,
      isLast: end !== undefined,
    })),
  );

const SOURCE = new URL('./fixtures/alles.vorlage.hbs', import.meta.url);

/** veraPDF looks closer, but is not there everywhere; and nobody but us knows the HTML. */
describe('a PDF everybody can read', () => {
  let test: TestRendering;
  let html: string;
  let pdf: Buffer;
  const printer = new Printer(readConfig().browserPath, PRINT_DEADLINE);

  beforeAll(async () => {
    test = await renderingWith({ alles: await readFile(SOURCE, 'utf8') });
    html = await test.rendering.html(test.rendering.dress('alles'), alles());
    pdf = await test.rendering.pdf(html);
  }, 60_000);
  afterAll(() => Promise.all([test.close(), printer.close()]));

  it('has all its content in tags that make sense, in the order of the HTML', async () => {
    expect(await pdfProblems(pdf, html)).toEqual([]);
  });

  it('is more than what the browser prints', async () => {
    const problems = await pdfProblems(await printer.print(html), html);
    expect(problems).toEqual(
      expect.arrayContaining([
        'page 1: painted, but neither in a tag nor an artifact',
        'no metadata',
        'another order than in the HTML',
        expect.stringMatching(/^Strong .* is no tag of PDF$/),
        expect.stringMatching(/^link .* without words$/),
      ]),
    );
  });

  it('and no other paper’s', async () => {
    const other = html.replace('<h3>Bevölkerung</h3>', '<h3>Einwohner</h3>');
    expect(await pdfProblems(pdf, other)).toEqual([
      'heading 6: h3 Einwohner became heading 6: h3 Bevölkerung',
      'another order than in the HTML',
      'bookmarks that are not the headings',
    ]);
  });

  it('is written in words, not in single letters', async () => {
    for (const { text, operators } of (await readPdf(pdf)).pages) {
      expect(text.length / operators.split(' Tj').length).toBeGreaterThan(6);
    }
  });

  it('has a hyphen where a line ends, and nowhere else', async () => {
    const unseen = hyphensIn(await readPdf(await printer.print(html))).find((one) => !one.isLast);
    expect(unseen).toBeDefined();
    const hyphens = hyphensIn(await readPdf(pdf));
    expect(hyphens).not.toEqual([]);
    for (const { shape, isLast } of hyphens) {
      expect(isLast).toBe(true);
      expect(shape).not.toBe(unseen?.shape);
    }
  });

  it('says that it is a draft on every page, but not aloud', async () => {
    const content = alles(1);
    content.dokument.entwurf = true;
    const draftHtml = await test.rendering.html(test.rendering.dress('alles'), content);
    const draft = await test.rendering.pdf(draftHtml);
    expect(await pdfProblems(draft, draftHtml)).toEqual([]);
    const { pages, keywords, text } = await readPdf(draft);
    expect(pages.map(({ watermarked }) => watermarked)).toEqual(pages.map(() => true));
    expect(keywords).toBe('Entwurf');
    expect(text).not.toMatch(/entwurf/i);
    const released = await readPdf(pdf);
    expect(released.keywords).toBe('');
    expect(released.pages.map(({ watermarked }) => watermarked)).not.toContain(true);
  });
});
