import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { withoutWordDress } from '../../src/rendering/paper-html.js';
import { wordStyles } from '../../src/rendering/word-styles.js';
import { docxProblems } from '../support/docx-problems.js';
import { type DocxText, readDocx } from '../support/docx.js';
import {
  field,
  header,
  inText,
  letterheadFile,
  relationships,
  STYLES,
} from '../support/letterhead-file.js';
import { renderingWith, type TestRendering } from '../support/papers.js';
import { alles } from './fixtures/alles.js';

const SOURCE = new URL('./fixtures/alles.vorlage.hbs', import.meta.url);
const REFERENCE = 'Musterkreis · Vorlage 001/2031';

const picture = (name: string) => ({
  'word/_rels/header1.xml.rels': relationships({ rId7: ['image', `media/${name}`] }),
});
/** A picture that says of itself that it is large, and nothing else. */
const png = (width: number, bytes: number): Buffer => {
  const file = Buffer.alloc(bytes, 7);
  file.write('89504e470d0a1a0a0000000d49484452', 0, 'hex');
  file.writeUInt32BE(width, 16);
  file.writeUInt32BE(10, 20);
  return file;
};

describe('a letterhead', () => {
  it.each([
    [
      'an embedded object',
      { 'word/_rels/header1.xml.rels': relationships({ a: ['oleObject', 'embeddings/a.bin'] }) },
      '„word/header1.xml“ enthält ein eingebettetes Objekt (OLE)',
    ],
    [
      'a control',
      { 'word/_rels/document.xml.rels': relationships({ a: ['control', 'activeX/a.xml'] }) },
      '„word/document.xml“ enthält ein Steuerelement (ActiveX)',
    ],
    ['a picture from elsewhere', picture('http://evil.example/a.png'), 'von außerhalb'],
    [
      'a field that fetches, in pieces',
      { 'word/header2.xml': header(field('INCLUDEPICTURE "http://evil.example/a.png"', '')) },
      '„word/header2.xml“ enthält das Feld INCLUDEPICTURE',
    ],
    [
      'one inside another',
      {
        'word/header2.xml': header(
          field(`IF 1 = 1 </w:instrText></w:r>${field('DDE a b', '')}<w:r><w:instrText>`, ''),
        ),
      },
      'das Feld DDE',
    ],
    [
      'one that never ends',
      {
        'word/header2.xml': header(
          '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>LINK a</w:instrText></w:r>',
        ),
      },
      'das Feld LINK',
    ],
    [
      'entities',
      { 'word/header1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:hdr/>' },
      '„word/header1.xml“ in der Datei lässt sich nicht lesen',
    ],
    ['a name that nobody knows', { 'word/header1.xml': '<w:hdr>&lol;</w:hdr>' }, 'nicht lesen'],
    ['what XML cannot hold', { 'word/styles.xml': `${STYLES}\u0007` }, 'nicht lesen'],
    ['a heavy picture', { 'word/media/image1.png': png(10, 600_000) }, 'größer als 500 KB'],
    ['a picture of a million dots', { 'word/media/image1.png': png(60_000, 90) }, 'Bildpunkte'],
  ])('is refused with %s', (_, changes, why) => {
    expect(() => wordStyles(letterheadFile(changes))).toThrow(why);
  });

  it.each([
    ['a drawing', 'bild.emf', Buffer.from('EMF'), '„bild.emf“: Erlaubt sind PNG und JPEG.'],
    ['a script called picture', 'bild.png', Buffer.from('<svg/>'), '„bild.png“: Erlaubt'],
  ])('comes without %s, and says so', (_, name, bytes, why) => {
    const { letterhead, leftOut } = wordStyles(
      letterheadFile({ ...picture(name), [`word/media/${name}`]: bytes }),
    );
    expect(leftOut).toContainEqual(expect.stringContaining(why) as string);
    expect(letterhead?.pages.default?.header).not.toContain('w:drawing');
    expect(letterhead?.pages.default?.header).toContain('Der Landrat &amp; sein Kreis');
  });

  it('brings no style with names that our files do not explain', () => {
    const changed = STYLES.replace('<w:styles', '$& xmlns:kreis="x"').replace(
      'w:styleId="Kreisblau"',
      '$& kreis:farbe="blau"',
    );
    const { names } = wordStyles(letterheadFile({ 'word/styles.xml': changed }));
    expect(names).toEqual(['Normal', 'header', 'heading 2']);
  });

  it('is none where a file has no head and no foot', () => {
    const { letterhead, leftOut } = wordStyles(
      letterheadFile({ 'word/document.xml': '<w:document/>' }),
    );
    expect([letterhead, leftOut]).toEqual([undefined, []]);
  });

  it('says what is not as it was', () => {
    const { letterhead, leftOut } = wordStyles(
      letterheadFile({
        'word/header2.xml': header(field('DATE \\@ "d.M.yyyy"', '1.1.2020'), inText('rId1', 'A')),
      }),
    );
    expect(leftOut.sort()).toEqual([
      'Das Feld DATE: Erlaubt sind Seitenzahl und Seitenanzahl.',
      'Ein Bild ohne Alternativtext: Es gilt als Schmuck, und Vorleseprogramme übergehen es.',
      'Tabellenformate: Rahmen bitte in der Tabelle selbst setzen',
      'Ziele von Links: Ihr Text bleibt.',
    ]);
    expect(JSON.stringify(letterhead)).not.toMatch(/2020|schmidt|kreis\.example\/|rsid|w14:|wp14:/);
    expect(Object.keys(letterhead?.pictures ?? {})).toHaveLength(1);
  });

  it('keeps the margins of the program where those of the file leave no room', () => {
    const document = unzipSync(letterheadFile())['word/document.xml']!;
    const narrow = strFromU8(document).replace('w:left="1418"', 'w:left="7000"');
    const { letterhead, leftOut } = wordStyles(letterheadFile({ 'word/document.xml': narrow }));
    expect(letterhead?.margin).toBeUndefined();
    expect(leftOut).toContainEqual(expect.stringContaining('Seitenränder') as string);
  });
});

describe('a paper under a letterhead', () => {
  let test: TestRendering;
  let html: string;
  let file: Buffer;
  let read: DocxText;

  beforeAll(async () => {
    test = await renderingWith({ alles: await readFile(SOURCE, 'utf8') });
    const content = alles(3);
    content.dokument.entwurf = true;
    content.dokument.kopfzeile = REFERENCE;
    const dress = test.rendering.dress('alles');
    const word = await test.rendering.wordStyles(letterheadFile());
    html = await test.rendering.html({ ...dress, word }, content);
    expect(withoutWordDress(html)).toBe(await test.rendering.html(dress, content));
    file = await test.rendering.docx(html);
    read = readDocx(file);
  }, 60_000);
  afterAll(() => test.close());

  it('is put together so that Word opens it without repair', async () => {
    expect(docxProblems(file)).toEqual([]);
    expect((await test.rendering.docx(html)).equals(file)).toBe(true);
  });

  it('has head and foot of the county, its number below them, and pages counted once', () => {
    expect(read.headers).toEqual([
      'Der Landrat & sein Kreis',
      'Musterkreis',
      REFERENCE,
      'Der Landrat & sein Kreis',
    ]);
    const address = 'Kreishaus Telefon 0123 45-0 www.kreis.example';
    expect(read.footers).toEqual([
      `${address} Seite {PAGE} ${REFERENCE}`,
      `${address} ${REFERENCE} Seite {PAGE} von {NUMPAGES}`,
      'Seite {PAGE} von {NUMPAGES}',
      `${address} Seite {PAGE} ${REFERENCE}`,
    ]);
  });

  it('says on every page that it is a draft', () => {
    expect(read.watermarks).toEqual(['ENTWURF', 'ENTWURF', 'ENTWURF', 'ENTWURF']);
  });

  it('shows its pictures, with words for those that say something', () => {
    const [pictures, first] = [1, 2].map((number) => read.files[`word/header${number}.xml`]!);
    expect(strFromU8(pictures!)).toContain('adec:decorative');
    expect(strFromU8(first!)).toContain('descr="Wappen"');
    expect(strFromU8(first!)).not.toContain('hlinkClick');
    expect(Object.keys(read.files)).toContain('word/media/rIdKopf1.png');
  });

  it('tells even pages apart where the county does', async () => {
    const even = letterheadFile({
      'word/settings.xml': '<w:settings><w:evenAndOddHeaders/></w:settings>',
      'word/document.xml': strFromU8(unzipSync(letterheadFile())['word/document.xml']!).replace(
        '<w:headerReference w:type="first"',
        '<w:headerReference w:type="even"',
      ),
    });
    const dress = test.rendering.dress('alles');
    const word = await test.rendering.wordStyles(even);
    const docx = await test.rendering.docx(await test.rendering.html({ ...dress, word }, alles(1)));
    expect(docxProblems(docx)).toEqual([]);
    const { headers, files } = readDocx(docx);
    const across = alles(1).dokument.kopfzeile;
    expect(headers).toEqual([
      ...['Der Landrat & sein Kreis', '', 'Musterkreis'],
      ...[across, across],
      ...['Der Landrat & sein Kreis', 'Musterkreis'],
    ]);
    expect(strFromU8(files['word/settings.xml']!)).toContain('<w:evenAndOddHeaders/>');
  });

  it('fills the width between the margins of the county, and across those of the program', () => {
    const document = strFromU8(read.files['word/document.xml']!);
    const widths = [...document.matchAll(/<w:tblW w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(new Set(widths)).toEqual(new Set([11906 - 1418 - 1134, 15137]));
  });
});
