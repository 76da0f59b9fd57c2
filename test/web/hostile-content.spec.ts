import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { DeclaredRoutes } from '../../src/auth/declared-routes.js';
import { permits } from '../../src/auth/permissions.js';
import { OPEN } from '../../src/auth/permits.js';
import type { Role } from '../../src/auth/role.js';
import { PaperExportCommand } from '../../src/papers/paper-export.command.js';
import { RenditionRunner } from '../../src/papers/rendition-runner.js';
import type { MatrixCounty } from '../auth/matrix-county.js';
import { REQUESTS, routeOf, ROWS } from '../auth/route-matrix.js';
import { everyPart, everythingIn, found } from '../papers/canaries.js';
import { startTestApp, type TestApp, type Visitor } from '../support/databases.js';
import { docxProblems } from '../support/docx-problems.js';
import { readInLibreOffice, whereLibreOfficeIs } from '../support/libreoffice.js';
import { linesOf } from '../support/lines.js';
import { pdfProblems } from '../support/pdf-problems.js';
import { closeBrowser, surf, type Surfer } from '../support/surfing.js';
import { HostileCounty, inTemplate } from './hostile-county.js';
import { NOBODY, PASSWORDS, questionsTo, referencesTo } from './hostile-references.js';
import { HostileTexts, RAN } from './hostile-texts.js';
import { openFields } from './open-fields.js';

const LONG = 200_000;
const SECRET = 'Geheimnis der Kanarie';
const TABLES = ['massnahmen', 'aenderungen', 'annahme', 'konzepte', 'konzepte/konzept/matrix']
  .concat(['kim', 'organisationen', 'personen', 'vorlagen', 'protokoll', 'verwaltung/konten'])
  .map((path) => `/${path}?format=csv`);
/** Programs read them, or they are to be saved. */
const NO_PAGE = /^\/(api|health)\/|\/datei(\.:format)?$|\/verlauf$|\.svg$/;
const PAGES = ROWS.filter(({ method, path }) => method === 'GET' && !NO_PAGE.test(path));
/** Whoever of them may, looks at a page. */
const READERS = ['ki_management', 'department_head', 'admin', 'auditor'] as const;
type Reader = (typeof READERS)[number];
/** Stands in addresses only, where it is no text. */
const NOT_SHOWN = ['ListViewInput.query'];

/** Everything on a page that is text, also what only some readers are told. */
const WORDS = `[document.body.textContent, ...[...document.querySelectorAll('*')].flatMap((one) =>
  [one.value, one.title, one.ariaLabel, one.alt])].join('\\n')`;

describe('hostile texts in every field', () => {
  let app: TestApp;
  let county: HostileCounty;
  let texts: HostileTexts;
  let listener: Server;
  let canary: string;
  let asked = 0;
  const seen = new Set<string>();

  beforeAll(async () => {
    app = await startTestApp('SQLite');
    canary = join(app.config.dataDir, 'kanarie.html');
    await writeFile(canary, SECRET);
    listener = createServer((socket) => {
      asked += 1;
      socket.destroy();
    });
    await once(listener.listen(0, '127.0.0.1'), 'listening');
    texts = new HostileTexts({ port: (listener.address() as AddressInfo).port, file: canary });
    county = await HostileCounty.create(app, texts);
    await app.get(RenditionRunner).idle();
  }, LONG);
  afterAll(async () => {
    listener.close();
    await closeBrowser();
    await app.stop();
  });

  /** What is not as it was written, or should not be there at all; keeps in mind what was seen. */
  function wrongIn(given: string): string[] {
    // The source of a template is shown, too, where it is written and compared.
    const source = texts.all.get('TemplateVersionInput.source') ?? '';
    const text = given.replaceAll(inTemplate(source), source);
    for (const shown of texts.all.values()) if (text.includes(shown)) seen.add(shown);
    // Long texts are shortened in places.
    const other = [...text.matchAll(/Qz\d{3}(?!<b>\{\{x\}\}|[<b>{x}]* ?…)[^]{0,30}/g)];
    return [...other.map(String), ...found([SECRET], text)];
  }

  const readers = (): Record<Reader, Visitor> => {
    const { management, head, auditor } = county.desk;
    return { ki_management: management, department_head: head, admin: county.admin, auditor };
  };
  /** Somebody who may ask for that. */
  const readerOf = (path: string): Visitor => {
    const { admin, auditor, ki_management: management } = readers();
    if (path.includes('protokoll')) return auditor;
    if (path.endsWith('/release')) return county.desk.colleague;
    if (path.endsWith('/sign-off')) return county.desk.head;
    return /konten|users/.test(path) ? admin : management;
  };

  it('are kept as text, or refused with a sentence that names the field', async () => {
    const refused = referencesTo(county);
    const questions = questionsTo(county);
    const attacked = [...texts.all.keys()].filter((field) => field.includes('Input.'));
    const known = [refused, questions].flatMap(Object.keys).concat(PASSWORDS);
    expect(
      openFields().filter((field) => ![...texts.all.keys(), ...known].includes(field)),
    ).toEqual([]);
    expect(attacked.length).toBeGreaterThan(70);

    const taken: string[] = [];
    for (const [field, { method, path, payload, changes }] of Object.entries(refused)) {
      const who = readerOf(path);
      const etag = changes && (await who.request('GET', changes)).headers.etag;
      const headers: Record<string, string> = etag ? { 'if-match': etag } : {};
      const answer = await who.request(method, path, { payload, headers });
      const named = answer.body.includes(field.split('.')[1] ?? '');
      if (![401, 404, 409, 422].includes(answer.statusCode) || !(named || answer.statusCode < 422))
        taken.push(`${field}: ${answer.statusCode} ${answer.body.slice(0, 300)}`);
    }
    expect(taken).toEqual([]);
  });

  it('come back as text where a reader asks for them', async () => {
    const wrong: string[] = [];
    for (const [field, address] of Object.entries(questionsTo(county))) {
      const headers = { accept: 'text/html' };
      const path = `${address}${encodeURIComponent(`${NOBODY}"'><svg onload=x>`)}`;
      const { statusCode, body } = await readerOf(path).request('GET', path, { headers });
      if (statusCode >= 500 || /<b>\{\{|<svg onload/.test(body))
        wrong.push(`${field}: ${statusCode}`);
    }
    expect(wrong).toEqual([]);
  });

  it(
    'stand as text on every page, where nothing of them runs',
    async () => {
      const surfers = new Map<Role, Surfer>();
      const wrong: string[] = [];
      for (const { role, path } of [...addresses(), ...more()]) {
        const account = { id: await accountOf(readers()[role]) };
        const surfer = surfers.get(role) ?? (await surf(app, account));
        surfers.set(role, surfer);
        await surfer.open(path);
        const frames = surfer.page.frames();
        const shown = await Promise.all(frames.map((frame) => frame.evaluate<string>(WORDS)));
        const ran = await surfer.page.evaluate<boolean>(`'${RAN}' in window`);
        const found = [...wrongIn(shown.join('\n')), ...surfer.incidents.splice(0)];
        wrong.push(...[...found, ...(ran ? ['ran'] : [])].map((what) => `${path}: ${what}`));
      }
      expect(wrong).toEqual([]);
    },
    LONG,
  );

  /** Every page there is, once for each kind of paper, with somebody who may look at it. */
  function addresses(): { role: Reader; path: string }[] {
    const matrix = { county: county.desk.county, params: county.params } as unknown as MatrixCounty;
    const routes = app.get(DeclaredRoutes).all();
    return PAGES.flatMap((row) => {
      const action = routes.find((it) => routeOf(it) === routeOf(row))?.action ?? OPEN;
      const role = READERS.find((one) => action === OPEN || permits(action, one));
      if (!role) throw new Error(`Nobody looks at ${row.path}.`);
      const { params = {}, query = '' } = REQUESTS[routeOf(row)]?.(matrix) ?? {};
      const papers = row.path.includes(':paper') ? county.papers.slice(0, 2) : [''];
      return papers.map((paper) => {
        const values: Record<string, string> = { ...params, ...county.params, paper };
        const filled = (_: string, name: string) => encodeURIComponent(values[name] ?? '');
        return { role, path: row.path.replace(/:(\w+)/g, filled) + query };
      });
    });
  }

  const more = () => county.more.map((path) => ({ role: 'ki_management' as const, path }));

  async function accountOf(visitor: Visitor): Promise<string> {
    const answer = await visitor.request('GET', '/api/v1/session');
    return answer.json<{ id: string }>().id;
  }

  it('run in no table that is opened by a spreadsheet program', async () => {
    const wrong: string[] = [];
    for (const path of TABLES) {
      const { statusCode, body } = await readerOf(path).request('GET', path);
      if (statusCode !== 200) wrong.push(`${path}: ${statusCode}`);
      wrong.push(...wrongIn(body.replaceAll('""', '"')).map((what) => `${path}: ${what}`));
      if (/(?:^|[\ufeff;\n])"?=/.test(body)) wrong.push(`${path}: a formula`);
    }
    expect(wrong).toEqual([]);
  });

  it(
    'are printed as text, in both editions and all formats',
    async () => {
      const { desk, papers } = county;
      for (const edition of ['PUBLIC', 'INTERNAL']) {
        const get = async (format: string) => {
          const path = desk.path(papers[0], `${format}?edition=${edition}`);
          const answer = await desk.auditor.request('GET', path);
          expect([path, answer.statusCode]).toEqual([path, 200]);
          expect(answer.headers['content-disposition']).toMatch(/filename="[\w.-]{1,200}"$/);
          return answer.bytes;
        };
        const html = (await get('rendition.html')).toString();
        const [pdf, docx] = [await get('rendition.pdf'), await get('rendition.docx')];
        const problems = await pdfProblems(pdf, html);
        // Text that runs to the left is read from a PDF in another order than it was written in.
        expect(problems.filter((one) => !/ became |another order/.test(one))).toEqual([]);
        expect(docxProblems(docx)).toEqual([]);
        expect(await unreadable(docx)).toEqual([]);
        const inside = await everythingIn(await get('complete.pdf'));
        const parts = everyPart(docx).replaceAll('&lt;', '<').replaceAll('&gt;', '>');
        expect([...wrongIn(parts), ...found([SECRET], inside + html)]).toEqual([]);
        const printed = [...texts.all.values()].filter((shown) => parts.includes(shown));
        expect(found(printed, inside)).toEqual(printed);
        expect(printed.length).toBeGreaterThan(20);
      }
    },
    LONG,
  );

  /** The parts of a Word file that a strict reader of XML does not take. */
  async function unreadable(docx: Uint8Array): Promise<string[]> {
    const strict = await surf(app);
    const parts = Object.entries(unzipSync(docx)).filter(([name]) =>
      /\.(xml|rels|svg)$/.test(name),
    );
    const given = JSON.stringify(parts.map(([name, bytes]) => [name, strFromU8(bytes)]));
    const wrong = await strict.page.evaluate<string[]>(
      `${given}.filter(([, xml]) => new DOMParser().parseFromString(xml, 'text/xml')
        .querySelector('parsererror')).map(([name]) => name)`,
    );
    await strict.close();
    return wrong;
  }

  whereLibreOfficeIs(
    'fetch nothing when a word processor opens the paper',
    async () => {
      const { desk, papers } = county;
      const path = desk.path(papers[0], 'rendition.docx?edition=INTERNAL');
      const text = await readInLibreOffice((await desk.auditor.request('GET', path)).bytes);
      expect(wrongIn(text)).toEqual([]);
      expect(text).toContain('{ INCLUDEPICTURE');
    },
    LONG,
  );

  it('have asked nobody, read nothing, and left nothing elsewhere', async () => {
    const given = { body: county.desk.county.key, paper: county.papers[0] ?? '' };
    const to = join(app.config.reportsDir, 'archiv');
    await linesOf(app.get(PaperExportCommand).run({ ...given, to }));
    expect((await readdir(to)).length).toBeGreaterThan(0);
    expect(asked).toBe(0);
    expect(await readFile(canary, 'utf8')).toBe(SECRET);
    const place = join(app.config.dataDir, '..');
    expect((await readdir(place)).sort()).toEqual(['data', 'reports']);
    const files = await readdir(app.config.reportsDir, { recursive: true });
    expect(files.filter((name) => !/^[\w./-]{1,200}$/.test(name))).toEqual([]);
    expect(files.length).toBeGreaterThan(5);
    // The ear is not deaf.
    await once(connect((listener.address() as AddressInfo).port, '127.0.0.1').resume(), 'close');
    expect(asked).toBe(1);
  });

  it('were seen, each of them, by somebody', () => {
    const unseen = [...texts.all].filter(([, shown]) => !seen.has(shown));
    expect(unseen.map(([field]) => field)).toEqual(NOT_SHOWN);
  });
});
