import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { DATABASES, startTestApp, type TestApp, type Visitor } from '../support/databases.js';
import { docxProblems } from '../support/docx-problems.js';
import { created, PaperDesk } from './paper-desk.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const LONG = 60_000;

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
/** As German Word writes it: its own ids, fonts by theme, a list behind the heading. */
const STYLES = `<?xml version="1.0" encoding="UTF-8"?><w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w14:ligatures w14:val="none"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Kreisblau"><w:name w:val="Kreisblau"/><w:basedOn w:val="Standard"/><w:rPr><w:color w:val="003366"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:basedOn w:val="Kreisblau"/><w:next w:val="Standard"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr><w:rPr><w:b/><w:sz w:val="30"/></w:rPr></w:style></w:styles>`;
const THEME =
  '<a:theme xmlns:a="x"><a:majorFont><a:latin typeface="Georgia"/></a:majorFont><a:minorFont><a:latin typeface="Cambria"/></a:minorFont></a:theme>';

const wordFile = (files: Record<string, string> = {}): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries({
          '[Content_Types].xml': '<Types/>',
          'word/document.xml': '<w:document/>',
          'word/theme/theme1.xml': THEME,
          'word/styles.xml': STYLES,
          ...files,
        }).map(([name, text]) => [name, strToU8(text)]),
      ),
    ),
  );

const external = (kind: string) =>
  `<Relationships><Relationship Id="a" Type="http://x/${kind}" Target="http://evil.example/" TargetMode="External"/></Relationships>`;

describe.each(DATABASES)('styles of a county for Word, on %s', (kind) => {
  let app: TestApp;
  let desk: PaperDesk;
  let admin: Visitor;

  beforeAll(async () => {
    app = await startTestApp(kind);
    desk = await PaperDesk.open(app);
    admin = await app.signIn(await desk.county.account('admin'));
  });
  afterAll(() => app.stop());

  const path = () => `/api/v1/bodies/${desk.county.key}/word-styles`;
  const put = (payload: Buffer, version: number) =>
    admin.request('PUT', path(), {
      payload,
      headers: { 'content-type': DOCX, 'if-match': `"${version}"` },
    });
  const docxOf = async (key: string) => {
    const { bytes } = await desk.management.request('GET', desk.path(key, 'rendition.docx'));
    return bytes;
  };
  const styleOf = (docx: Buffer, id: string) => {
    const xml = strFromU8(unzipSync(docx)['word/styles.xml'] ?? new Uint8Array());
    return new RegExp(`<w:style [^>]*w:styleId="${id}"[^>]*>[^]*?</w:style>`).exec(xml)?.[0] ?? '';
  };

  it.each([
    ['a text', Buffer.from('Hallo'), 'keine Word-Datei'],
    ['macros', wordFile({ 'word/vbaProject.bin': 'x' }), 'Makros'],
    [
      'a template elsewhere',
      wordFile({ 'word/_rels/settings.xml.rels': external('attachedTemplate') }),
      'von außerhalb',
    ],
    [
      'broken styles',
      wordFile({ 'word/styles.xml': '<w:styles><w:style></w:styles>' }),
      'nicht lesen',
    ],
    [
      'entities',
      wordFile({ 'word/styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:styles/>' }),
      'nicht lesen',
    ],
    ['a bomb', wordFile({ 'word/media/a.png': 'a'.repeat(61_000_000) }), 'entpackt sich'],
  ])(
    'are not taken from %s',
    async (_, bytes, why) => {
      const refused = await put(bytes, 0);
      expect(refused.statusCode).toBe(422);
      expect(refused.body).toContain(why);
      expect((await admin.request('GET', path())).json()).toMatchObject({
        sha256: null,
        version: 0,
      });
    },
    LONG,
  );

  it(
    'dress new papers, while one that is approved stays as it is',
    async () => {
      const { key: draft } = await desk.draft();
      const old = created(await desk.step(desk.management, await desk.draft(), 'approval'));
      const before = await docxOf(old.key);
      const hyperlinks = { 'word/_rels/document.xml.rels': external('hyperlink') };
      expect((await put(wordFile(hyperlinks), 0)).json()).toMatchObject({
        names: ['Normal', 'Kreisblau', 'heading 2'],
        version: 1,
      });
      expect((await put(wordFile(), 0)).statusCode).toBe(412);

      const dressed = await docxOf(draft);
      expect(styleOf(dressed, 'Heading2')).toContain('<w:sz w:val="30"/>');
      expect(styleOf(dressed, 'Heading2')).toContain('<w:basedOn w:val="Kreisblau"/>');
      expect(styleOf(dressed, 'Heading2')).not.toContain('numPr');
      expect(styleOf(dressed, 'Kreisblau')).toContain('<w:basedOn w:val="Normal"/>');
      expect(styleOf(dressed, 'Normal')).toContain('Calibri');
      expect(styleOf(dressed, 'TableText')).toContain('Tabellentext');
      const xml = strFromU8(unzipSync(dressed)['word/styles.xml'] ?? new Uint8Array());
      expect(xml).toContain('w:ascii="Cambria"');
      expect(docxProblems(dressed)).toEqual([]);
      expect((await docxOf(old.key)).equals(before)).toBe(true);
      expect((await docxOf(draft)).equals(dressed)).toBe(true);
    },
    LONG,
  );

  it(
    'can be taken away again',
    async () => {
      const { key } = await desk.draft();
      const headers = { 'if-match': '"1"' };
      expect((await admin.request('DELETE', path(), { headers })).json()).toMatchObject({
        sha256: null,
        version: 2,
      });
      expect(styleOf(await docxOf(key), 'Heading2')).not.toContain('<w:sz w:val="30"/>');
    },
    LONG,
  );
});
