import { readFile } from 'node:fs/promises';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { docxProblems } from '../support/docx-problems.js';
import { readDocx } from '../support/docx.js';
import { readHtml } from '../support/html.js';
import { renderingWith, type TestRendering } from '../support/papers.js';
import { alles } from './fixtures/alles.js';

const SOURCE = new URL('./fixtures/alles.vorlage.hbs', import.meta.url);
const LONG = 120;

describe('a file for Word', () => {
  let test: TestRendering;
  let html: string;
  let file: Buffer;

  beforeAll(async () => {
    test = await renderingWith({ alles: await readFile(SOURCE, 'utf8') });
    const content = alles(LONG);
    content.dokument.entwurf = true;
    html = await test.rendering.html(test.rendering.dress('alles'), content);
    file = await test.rendering.docx(html);
  }, 60_000);
  afterAll(() => test.close());

  const changed = (part: string, from: string, to: string): Uint8Array => {
    const files = unzipSync(file);
    const source = strFromU8(files[part]!);
    expect(source.includes(from)).toBe(true);
    return zipSync({ ...files, [part]: strToU8(source.replace(from, to)) });
  };

  it('is put together so that Word opens it without repair', () => {
    expect(docxProblems(file)).toEqual([]);
  });

  it('takes a class it has no style for as none, whatever its name', async () => {
    const named = html.replace('<p>', '<p class="constructor">');
    expect(named).not.toBe(html);
    expect(docxProblems(await test.rendering.docx(named))).toEqual([]);
  });

  it.each([
    ['word/document.xml', '<w:pStyle w:val="PaperKind"/>', '<w:jc w:val="left"/>$&', 'in <w:ppr>'],
    ['word/document.xml', 'r:embed="rId', 'r:embed="rIdX', 'asks for rIdX'],
    ['word/document.xml', 'w:val="PaperKind"', 'w:val="Nichts"', 'no style Nichts'],
    ['word/document.xml', 'w:name="_Toc1"', 'w:name="_Toc0"', 'a link to _Toc1'],
    ['[Content_Types].xml', 'Extension="png"', 'Extension="pnx"', '.png has no type'],
    ['word/_rels/document.xml.rels', 'styles.xml', 'stile.xml', 'word/stile.xml, which is missing'],
  ])('and the check notices what is wrong in %s: %s', (part, from, to, problem) => {
    expect(docxProblems(changed(part, from, to))).toContainEqual(
      expect.stringContaining(problem) as string,
    );
  });

  it('starts a long paper with what it contains, each line a link', async () => {
    const { headings } = readHtml(html);
    const listed = headings.filter(({ level }) => level === 2 || level === 3);
    expect(readDocx(file).contents).toEqual(listed.map(({ text }) => text));
    const short = await test.rendering.docx(
      await test.rendering.html(test.rendering.dress('alles'), alles(1)),
    );
    expect(readDocx(short).contents).toEqual([]);
  });

  it('says on every page of a draft that it is one, and in its properties', async () => {
    const draft = readDocx(file);
    expect(draft.watermarks).toEqual(['ENTWURF', 'ENTWURF', 'ENTWURF']);
    expect(draft.keywords).toBe('Entwurf');
    const released = await test.rendering.docx(
      await test.rendering.html(test.rendering.dress('alles'), alles(1)),
    );
    expect(readDocx(released)).toMatchObject({ watermarks: [], keywords: '' });
  });

  it('has the same bytes each time', async () => {
    expect(Buffer.compare(await test.rendering.docx(html), file)).toBe(0);
  });
});
