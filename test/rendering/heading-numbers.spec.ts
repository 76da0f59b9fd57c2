import { strFromU8, strToU8, zipSync } from 'fflate';
import { outlineOf } from '../../src/rendering/document-outline.js';
import { webPaper } from '../../src/rendering/web-paper.js';
import { docxProblems } from '../support/docx-problems.js';
import { type DocxText, readDocx } from '../support/docx.js';
import { oneLine } from '../support/document-text.js';
import { readHtml } from '../support/html.js';
import { readInLibreOffice, whereLibreOfficeIs } from '../support/libreoffice.js';
import { paper, renderingWith, type TestRendering } from '../support/papers.js';
import { expectParity } from '../support/parity.js';
import { pdfProblems } from '../support/pdf-problems.js';
import { readPdf } from '../support/pdf.js';

const LONG = 'Unterstützung beim Übergang von der Schule in den Beruf. '.repeat(500);

const NUMBERED = `<header><h1>Umsetzungsstand</h1><h2>Beschlussvorschlag:</h2><p>Kenntnis</p></header>
<main class="nummeriert">
<h2>Erläuterungen</h2><p>${LONG}</p>
<h3>Auftrag</h3><ol><li>prüfen</li><li>berichten</li></ol>
<h3>Maßnahmen</h3>
<h4 class="ohne-nummer">2.3 Sprachhelferprojekt</h4><p>läuft</p>
<h4>Arbeitsmarktintegrationsförderung für Zugewanderte mit besonderem Unterstützungsbedarf</h4><p>läuft</p>
<h2 class="ohne-nummer">Hinweise</h2><p>keine</p><h3>Zum Datenschutz</h3><p>keine</p>
<h2>Auswirkungen</h2><section class="nummeriert"><h3>Finanzen</h3><p>keine</p></section>
</main>
<section class="anlage quer"><h2>Anlage</h2><h3>Vorab</h3>
<section class="nummeriert"><h4>Ohne Teil</h4><p>a</p><h3>Teil</h3><p>b</p><h4>Unterteil</h4><p>c</p></section>
</section>`;

const PLAIN = '<main><h1>Umsetzungsstand</h1><h2>Auftrag</h2><p>keiner</p></main>';
const PAINTED = '<main><h1><span data-stufe="0">1 </span>Umsetzungsstand</h1></main>';

const HEADINGS = [
  'Umsetzungsstand',
  'Beschlussvorschlag:',
  '1 Erläuterungen',
  '1.1 Auftrag',
  '1.2 Maßnahmen',
  '2.3 Sprachhelferprojekt',
  '1.2.1 Arbeitsmarktintegrationsförderung für Zugewanderte mit besonderem Unterstützungsbedarf',
  'Hinweise',
  'Zum Datenschutz',
  '2 Auswirkungen',
  '2.1 Finanzen',
  'Anlage',
  'Vorab',
  'Ohne Teil',
  '1 Teil',
  '1.1 Unterteil',
];

const textsOf = (headings: readonly { text: string }[]): string[] =>
  headings.map(({ text }) => text);

describe('a template that numbers its headings', () => {
  let test: TestRendering;
  let html: string;
  let pdf: Buffer;
  let docxFile: Buffer;
  let docx: DocxText;

  beforeAll(async () => {
    test = await renderingWith({ nummern: NUMBERED, ohne: PLAIN, gemalt: PAINTED });
    html = await test.rendering.html(test.rendering.dress('nummern'), paper());
    [pdf, docxFile] = await Promise.all([test.rendering.pdf(html), test.rendering.docx(html)]);
    docx = readDocx(docxFile);
  }, 60_000);
  afterAll(() => test.close());

  it('has them counted, part by part, without those that are left out', () => {
    expect(textsOf(readHtml(html).headings)).toEqual(HEADINGS);
  });

  it('shows the same numbers on paper, in Word and in the browser', async () => {
    await expectParity(html, pdf, docxFile);
    expect(textsOf(docx.headings)).toEqual(HEADINGS);
    expect(textsOf(webPaper(html).headings)).toEqual(
      HEADINGS.slice(2).filter((text) => !/^(2\.3|1\.2\.1|Ohne Teil|1\.1 Unterteil)/.test(text)),
    );
  });

  it('has them in the bookmarks, and read once', async () => {
    expect(textsOf((await readPdf(pdf)).outline)).toEqual(HEADINGS);
    expect(await pdfProblems(pdf, html)).toEqual([]);
  });

  it('leaves them to Word, in a list of its own for each part', () => {
    const text = strFromU8(docx.files['word/document.xml'] ?? new Uint8Array());
    const lists = [...text.matchAll(/"Heading\d"\/>.*?<\/w:p>/g)].map(
      ([paragraph]) =>
        /<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"/.exec(paragraph)?.slice(1) ?? [],
    );
    expect(lists.filter(([level]) => level !== undefined)).toEqual([
      ['0', '1'],
      ['1', '1'],
      ['1', '1'],
      ['2', '1'],
      ['0', '1'],
      ['1', '1'],
      ['0', '3'],
      ['1', '3'],
    ]);
    expect(docxProblems(docxFile)).toEqual([]);
  });

  it('lets verification see a number that has become another', () => {
    const name = 'word/document.xml';
    const text = strFromU8(docx.files[name] ?? new Uint8Array());
    const moved = text.replace('<w:ilvl w:val="1"/>', '<w:ilvl w:val="0"/>');
    const changed = zipSync({ ...docx.files, [name]: strToU8(moved) });
    expect(outlineOf(changed, 'docx')).not.toBe(outlineOf(docxFile, 'docx'));
  });

  it('adds nothing to a paper without numbers, which keeps its bytes', async () => {
    const plain = await test.rendering.html(test.rendering.dress('ohne'), paper());
    const { files } = readDocx(await test.rendering.docx(plain));
    const kinds = strFromU8(files['word/numbering.xml'] ?? new Uint8Array());
    expect(kinds.match(/<w:abstractNum /g)).toHaveLength(2);
  });

  it('lists a long paper with its numbers', () => {
    expect(docx.contents.slice(1, 4)).toEqual(['1 Erläuterungen', '1.1 Auftrag', '1.2 Maßnahmen']);
  });

  whereLibreOfficeIs(
    'is counted the same by LibreOffice',
    async () => {
      const opened = await readInLibreOffice(docxFile);
      const lines = opened.split('\n').map((line) => oneLine(line));
      // Without those of the table of contents, which come first.
      const found = HEADINGS.filter((heading) => lines.lastIndexOf(heading) >= 0);
      expect(found).toEqual(HEADINGS);
    },
    120_000,
  );

  it('may not write the mark of a number itself', async () => {
    const refused = test.rendering.html(test.rendering.dress('gemalt'), paper());
    await expect(refused).rejects.toThrow('<span> darf data-stufe="0" nicht tragen.');
  });
});
