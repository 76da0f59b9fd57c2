import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  DATABASES,
  startBeside,
  startTestApp,
  type TestApp,
  type Visitor,
} from '../support/databases.js';
import { createInstallation, Program } from '../support/program.js';
import { PaperDesk, type Receipt } from './paper-desk.js';

const PATIENCE = 240_000;

const HERE = { TZ: 'Europe/Berlin', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' };
const FAR_AWAY = { TZ: 'Pacific/Auckland', LANG: 'C', LC_ALL: 'C' };

const PAPERS = [
  ['--paper', '066/2023'],
  ['--template', 'berichtsvorlage-umsetzungsstand', '--as-of', '2023-05-25'],
];

describe('the same paper', () => {
  type Installation = Awaited<ReturnType<typeof createInstallation>>;
  let installations: Installation[];
  beforeAll(async () => {
    installations = [await createInstallation(), await createInstallation()];
  });
  afterAll(() => Promise.all(installations.map((installation) => installation.remove())));

  /** Each paper by a program of its own, into one folder. */
  async function rendered(
    installation: Installation | undefined,
    format: string,
    papers: readonly string[][],
    place: Record<string, string>,
  ): Promise<Map<string, Buffer>> {
    if (!installation) throw new Error('No installation.');
    const out = join(installation.folder, 'papiere');
    for (const paper of papers) {
      const words = ['paper', 'render', '--body', 'warendorf', ...paper];
      const variables = { ...installation.variables, ...place };
      const program = new Program(
        'cli.js',
        [...words, '--format', format, '--out', out],
        variables,
      );
      expect(await program.finished).toMatchObject({ exitCode: 0 });
    }
    const files = (await readdir(out)).sort();
    const contents = files.map(async (file) => [file, await readFile(join(out, file))] as const);
    return new Map(await Promise.all(contents));
  }

  it(
    'is the same file in another installation, time zone, language and order',
    async () => {
      const [one, other] = installations;
      const here = await rendered(one, 'pdf,docx,html', PAPERS, HERE);
      const away = await rendered(other, 'html,docx,pdf', PAPERS.toReversed(), FAR_AWAY);
      expect([...here.keys()]).toHaveLength(6);
      expect([...away.keys()]).toEqual([...here.keys()]);
      const different = [...here].filter(([name, file]) => !away.get(name)?.equals(file));
      expect(different.map(([name]) => name)).toEqual([]);
    },
    PATIENCE,
  );
});

describe.each(DATABASES)('the same edition of a paper, on %s,', (kind) => {
  let app: TestApp;
  /** Has made no document yet that somebody could be given again. */
  let beside: TestApp;
  let desk: PaperDesk;
  let admin: Visitor;
  let auditor: Visitor;

  beforeAll(async () => {
    app = await startTestApp(kind);
    beside = await startBeside(app);
    desk = await PaperDesk.open(app);
    admin = await app.signIn(await desk.county.account('admin'));
    auditor = await beside.signIn(await desk.county.account('auditor'));
    const measure = await desk.county.measure({ number: 'P1', lead: desk.office });
    const words = { publicText: 'Läuft.', internalNote: 'Nur für uns.' };
    await desk.county.report(measure, { asOf: '2025-12-01', ...words });
  });
  afterAll(async () => {
    await beside.stop();
    await app.stop();
  });

  /** What each of them gets, one after the other, as the time goes by. */
  async function got({ key }: Receipt, file: string, readers: readonly Visitor[]) {
    const documents: Buffer[] = [];
    for (const [minute, reader] of readers.entries()) {
      app.clock.set(`2026-01-15T10:${10 + 2 * minute}:00Z`);
      const { statusCode, bytes } = await reader.request('GET', desk.path(key, file));
      expect(statusCode).toBe(200);
      documents.push(bytes);
    }
    return documents;
  }

  /** @returns what all of them get, in PDF and in Word */
  async function sameForAll(paper: Receipt, query: string, readers: readonly Visitor[]) {
    const files: Buffer[] = [];
    for (const format of ['pdf', 'docx']) {
      const [first = Buffer.alloc(0), ...others] = await got(
        paper,
        `rendition.${format}${query}`,
        readers,
      );
      expect(others.map((other) => other.equals(first))).toEqual(others.map(() => true));
      files.push(first);
    }
    return files;
  }

  async function sameForEach(paper: Receipt, open: Visitor[], internal: Visitor[]) {
    const [pdf, docx] = await sameForAll(paper, '', open);
    const [secretPdf, secretDocx] = await sameForAll(paper, '?edition=INTERNAL', internal);
    expect([secretPdf?.equals(pdf!), secretDocx?.equals(docx!)]).toEqual([false, false]);
  }

  it(
    'is the same file for everybody who may read it, once it is released',
    async () => {
      const { management, colleague, head, member } = desk;
      const readers = [management, admin, head, member, auditor, app, beside];
      const released = await desk.released({}, { despiteGaps: 'Zur Probe.' });
      await sameForEach(released, readers, [management, colleague, auditor]);
    },
    PATIENCE,
  );

  it(
    'is the same file for all who work on it, as long as it is a draft',
    async () => {
      const { management, colleague, head } = desk;
      const draft = await desk.draft({ name: 'Noch in Arbeit' });
      await sameForEach(draft, [management, head, auditor], [management, colleague, auditor]);
    },
    PATIENCE,
  );
});
