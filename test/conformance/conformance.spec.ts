import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Rendering } from '../../src/rendering/rendering.service.js';
import { alles } from '../rendering/fixtures/alles.js';
import { startTestApp, type TestApp } from '../support/databases.js';
import { letterheadFile } from '../support/letterhead-file.js';
import { renderingWith } from '../support/papers.js';
import { loadCounties, papersOf } from './papers.js';
import { missingProgram, type Verdict, verdictsOn } from './checkers.js';

const EVERYTHING = new URL('../rendering/fixtures/alles.vorlage.hbs', import.meta.url);
const PATIENCE = 900_000;

const missing = missingProgram();
if (missing !== undefined) {
  process.stderr.write(
    `PDF und DOCX nicht gegen ihre Normen geprüft: ${missing} fehlt (Java 17, Maven).\n`,
  );
}

(missing === undefined ? describe : describe.skip)('every document', () => {
  let app: TestApp;
  let folder: string;
  let good: string[];
  let broken: string[];
  let verdicts: Verdict[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'konform-'));
    app = await startTestApp('SQLite');
    await loadCounties(app);
    const papers = await everyPaper();
    const complete = await write('mit-anlagen.pdf', await joined(papers.filter(isPdf)));
    good = [...papers, complete, await underLetterhead(), ...(await everyElement())];
    broken = await brokenOnes(good.slice(-2));
    verdicts = await verdictsOn([...good, ...broken]);
  }, PATIENCE);
  afterAll(async () => {
    await app.stop();
    await rm(folder, { recursive: true });
  });

  async function write(name: string, bytes: Uint8Array): Promise<string> {
    const file = join(folder, name);
    await writeFile(file, bytes);
    return file;
  }

  /** A paper with others as its attachments. */
  async function joined(files: readonly string[]): Promise<Buffer> {
    const [paper, sheet, file] = await Promise.all(files.slice(0, 3).map((name) => readFile(name)));
    const facts = { title: 'Vorlage mit Anlagen', author: 'Kreis', description: 'Vorlage' };
    return app.get(Rendering).joined({
      paper: paper!,
      facts: { ...facts, date: '2026-11-01', language: 'de', draft: false },
      parts: [{ label: 'Anlage 1', sheet: sheet!, file: file! }],
      conforming: true,
    });
  }

  async function everyPaper(): Promise<string[]> {
    const files: string[] = [];
    const rendering = app.get(Rendering);
    for await (const { name, html } of papersOf(app))
      files.push(...(await both(rendering, name, html)));
    return files;
  }

  async function both(rendering: Rendering, name: string, html: string): Promise<string[]> {
    return [
      await write(`${name}.pdf`, await rendering.pdf(html)),
      await write(`${name}.docx`, await rendering.docx(html)),
    ];
  }

  /** A draft with head and foot of a county, upright and across. */
  async function underLetterhead(): Promise<string> {
    return withEverything(async (rendering) => {
      const word = await rendering.wordStyles(letterheadFile());
      const content = alles();
      content.dokument.entwurf = true;
      const html = await rendering.html({ ...(await rendering.dress('alles')), word }, content);
      return write('briefkopf.docx', await rendering.docx(html));
    });
  }

  /** Links, nested lists, charts, a long table with a head of two rows: all the vocabulary has. */
  async function everyElement(): Promise<string[]> {
    return withEverything(async (rendering) =>
      both(rendering, 'alles', await rendering.html(await rendering.dress('alles'), alles())),
    );
  }

  async function withEverything<Made>(
    make: (rendering: Rendering) => Promise<Made>,
  ): Promise<Made> {
    const test = await renderingWith({ alles: await readFile(EVERYTHING, 'utf8') });
    try {
      return await make(test.rendering);
    } finally {
      await test.close();
    }
  }

  async function brokenOnes([pdf = '', docx = '']: readonly string[]): Promise<string[]> {
    return [
      await write('kaputt.pdf', withoutMetadata(await readFile(pdf))),
      await write('kaputt.docx', withStylesTooLate(await readFile(docx))),
    ];
  }

  it('is looked at closely, a PDF by two standards', () => {
    expect(verdicts.map(({ file, standard }) => `${file} ${standard}`)).toEqual(
      [...good, ...broken].flatMap((file) =>
        isPdf(file) ? [`${file} ua1`, `${file} 2a`] : [`${file} ecma-376`],
      ),
    );
    const checks = (pdf: boolean) =>
      verdicts.filter(({ file }) => isPdf(file) === pdf).map((verdict) => verdict.checks);
    expect(Math.min(...checks(true))).toBeGreaterThan(1_000);
    // Text, styles, numbering, settings, head and foot.
    expect(Math.min(...checks(false))).toBeGreaterThan(6);
  });

  it('keeps to PDF/UA-1, PDF/A-2a and the schemas of Word', () => {
    const found = verdicts.filter(({ file, failures }) => !broken.includes(file) && failures > 0);
    expect(found).toEqual([]);
  });

  it('would be found out if it did not', () => {
    const told = verdicts
      .filter(({ file }) => broken.includes(file))
      .map((verdict) => verdict.told);
    expect(told).toEqual([
      expect.stringContaining('7.1-8 ') as string,
      expect.stringContaining('6.6.2.1-1 ') as string,
      expect.stringContaining('word/document.xml') as string,
    ]);
  });
});

const isPdf = (file: string): boolean => file.endsWith('.pdf');

/** The same length, so that everything else stays where it is. */
function withoutMetadata(pdf: Buffer): Buffer {
  return Buffer.from(pdf.toString('latin1').replace('/Metadata ', '/Metadatx '), 'latin1');
}

/** The style of a paragraph has to come before everything else that is said about it. */
function withStylesTooLate(docx: Uint8Array): Uint8Array {
  const files = unzipSync(docx);
  const text = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  const late = text.replace('<w:pPr><w:pStyle ', '<w:pPr><w:jc w:val="left"/><w:pStyle ');
  return zipSync({ ...files, 'word/document.xml': strToU8(late) });
}
