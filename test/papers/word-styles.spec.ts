import { strFromU8, unzipSync } from 'fflate';
import { PaperVerifyCommand } from '../../src/papers/paper-verify.command.js';
import { RenditionRunner } from '../../src/papers/rendition-runner.js';
import { DATABASES, startTestApp, type TestApp, type Visitor } from '../support/databases.js';
import { docxProblems } from '../support/docx-problems.js';
import { readDocx } from '../support/docx.js';
import { letterheadFile } from '../support/letterhead-file.js';
import { linesOf } from '../support/lines.js';
import { created, PaperDesk } from './paper-desk.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const LONG = 60_000;

/** Without head and foot. */
const wordFile = (files: Record<string, string> = {}): Buffer =>
  letterheadFile({ 'word/document.xml': '<w:document/>', ...files });

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
        names: ['Normal', 'Kreisblau', 'header', 'heading 2'],
        letterhead: [],
        leftOut: [],
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
    'come with a letterhead, which a released paper keeps when the county gets another',
    async () => {
      const replaced = await put(letterheadFile(), 1);
      expect(replaced.json()).toMatchObject({
        letterhead: [
          'Kopf der Seiten',
          'Fuß der Seiten',
          'Kopf der ersten Seite',
          'Fuß der ersten Seite',
          'Ein Bild',
          'Ränder: oben 35 mm, rechts 20 mm, unten 20 mm, links 25 mm',
        ],
        leftOut: expect.arrayContaining(['Ziele von Links: Ihr Text bleibt.']) as string[],
      });
      expect((await admin.request('GET', path())).json()).toEqual(replaced.json());

      const { key, reference } = await desk.released();
      await app.get(RenditionRunner).idle();
      const released = await docxOf(key);
      expect(docxProblems(released)).toEqual([]);
      expect(readDocx(released).headers.slice(0, 2)).toEqual([
        'Der Landrat & sein Kreis',
        'Musterkreis',
      ]);
      expect(readDocx(released).footers[1]).toContain(reference);

      expect((await put(wordFile(), 2)).statusCode).toBe(200);
      const answer = await linesOf(
        app.get(PaperVerifyCommand).run({ body: desk.county.key, paper: reference ?? '' }),
      );
      expect(answer).toContain('DOCX, öffentlich: unverändert, Byte für Byte gleich.');
    },
    LONG,
  );

  it(
    'can be taken away again',
    async () => {
      const { key } = await desk.draft();
      const headers = { 'if-match': '"3"' };
      expect((await admin.request('DELETE', path(), { headers })).json()).toMatchObject({
        sha256: null,
        letterhead: [],
        version: 4,
      });
      expect(styleOf(await docxOf(key), 'Heading2')).not.toContain('<w:sz w:val="30"/>');
    },
    LONG,
  );
});
