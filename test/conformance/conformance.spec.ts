import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Rendering } from '../../src/rendering/rendering.service.js';
import { alles } from '../rendering/fixtures/alles.js';
import { startTestApp, type TestApp } from '../support/databases.js';
import { firstDifference } from '../support/document-text.js';
import { readDocx } from '../support/docx.js';
import { readHtml } from '../support/html.js';
import { letterheadFile } from '../support/letterhead-file.js';
import { openInLibreOffice, whereLibreOfficeIs } from '../support/libreoffice.js';
import { renderingWith } from '../support/papers.js';
import { pdfProblems } from '../support/pdf-problems.js';
import { completeOf, loadCounties, papersOf } from './papers.js';
import { missingProgram, type Verdict, verdictsOn } from './checkers.js';
import { withLosses, withoutMetadata, withStylesTooLate } from './damaged.js';
import { shownOtherwise } from './opened.js';

const EVERYTHING = new URL('../rendering/fixtures/alles.vorlage.hbs', import.meta.url);
const PATIENCE = 900_000;

const missing = missingProgram();
if (missing !== undefined) {
  process.stderr.write(
    `PDF und DOCX nicht gegen ihre Normen geprüft: ${missing} fehlt (Java 17, Maven).\n`,
  );
}

/** What needs no Java runs everywhere. */
const whereThere = missing === undefined ? it : it.skip;

describe('every document', () => {
  let app: TestApp;
  let folder: string;
  const documents: Document[] = [];
  const complete: { name: string; pdf: Buffer; claims: boolean }[] = [];
  let good: string[];
  let broken: string[];
  let lossy: { name: string; html: string; docx: Uint8Array; where: string }[];
  let judging: Promise<Verdict[]>;
  let opening: Promise<void>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'konform-'));
    app = await startTestApp('SQLite');
    await loadCounties(app);
    for await (const paper of papersOf(app)) {
      const document = await made(app.get(Rendering), paper.name, paper.html);
      documents.push(document);
      const pdf = await completeOf(app, paper, document.pdf);
      if (pdf) complete.push({ name: `${paper.name}-mit-anlagen`, pdf, claims: claims(pdf) });
    }
    documents.push(await everyElement());
    good = await Promise.all([
      ...documents.map(({ name, pdf }) => write(`${name}.pdf`, pdf)),
      ...documents.map(({ name, docx }) => write(`${name}.docx`, docx)),
      underLetterhead(),
      ...complete.filter((one) => one.claims).map(({ name, pdf }) => write(`${name}.pdf`, pdf)),
    ]);
    const { pdf, docx } = documents.at(-1)!;
    broken = [
      await write('kaputt.pdf', withoutMetadata(pdf)),
      await write('kaputt.docx', withStylesTooLate(docx)),
    ];
    lossy = lossesOf(documents.find(({ name }) => name === 'warendorf-eigener-bericht-PUBLIC')!);
    const opened = [
      ...documents.map(({ name }) => join(folder, `${name}.docx`)),
      ...(await Promise.all(lossy.map(({ name, docx }) => write(`${name}.docx`, docx)))),
    ];
    // Other programs: they work while we look ourselves.
    opening = openInLibreOffice(opened, ['.odt', '.txt'], folder);
    judging = missing === undefined ? verdictsOn([...good, ...broken]) : Promise.resolve([]);
  }, PATIENCE);
  afterAll(async () => {
    await Promise.allSettled([judging, opening]);
    await app.stop();
    await rm(folder, { recursive: true });
  });

  async function write(name: string, bytes: Uint8Array): Promise<string> {
    const file = join(folder, name);
    await writeFile(file, bytes);
    return file;
  }

  async function made(rendering: Rendering, name: string, html: string): Promise<Document> {
    const [pdf, docx] = await Promise.all([rendering.pdf(html), rendering.docx(html)]);
    return { name, html, pdf, docx };
  }

  /** A draft with head and foot of a county, upright and across. */
  async function underLetterhead(): Promise<string> {
    return withEverything(async (rendering) => {
      const word = await rendering.wordStyles(letterheadFile());
      const content = alles();
      content.dokument.entwurf = true;
      const html = await rendering.html({ ...rendering.dress('alles'), word }, content);
      return write('briefkopf.docx', await rendering.docx(html));
    });
  }

  /** Charts of both kinds, a table with a head of two rows: all the vocabulary has. */
  async function everyElement(): Promise<Document> {
    return withEverything(async (rendering) =>
      made(rendering, 'alles', await rendering.html(rendering.dress('alles'), alles())),
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

  it(
    'says in both formats what its HTML says, and nothing in it is hidden from anybody',
    async () => {
      const found: Record<string, unknown> = {};
      for (const { name, html, pdf, docx } of documents) {
        const problems = await pdfProblems(pdf, html);
        if (problems.length > 0) found[`${name}.pdf`] = problems;
        const difference = firstDifference(readHtml(html), readDocx(docx));
        if (difference) found[`${name}.docx`] = difference;
      }
      expect(found).toEqual({});
    },
    PATIENCE,
  );

  it('lists what it contains in Word when it has more than ten pages', () => {
    const found = documents.map(({ name, pdf, docx }) => ({
      name,
      isLong: pagesOf(pdf) > 10,
      listed: readDocx(docx).contents.length > 0,
    }));
    expect(found.filter(({ isLong, listed }) => isLong !== listed)).toEqual([]);
    expect(new Set(found.map(({ listed }) => listed)).size).toBe(2);
  });

  whereLibreOfficeIs(
    'opens in LibreOffice with the same headings, tables, lists and text',
    async () => {
      await opening;
      const found: Record<string, unknown> = {};
      for (const { name, html } of documents) {
        const otherwise = await shownOtherwise(html, join(folder, name));
        if (otherwise) found[name] = otherwise;
      }
      expect(found).toEqual({});
    },
    PATIENCE,
  );

  whereLibreOfficeIs(
    'would be missed there if a heading, a cell, a caption or a number got lost',
    async () => {
      await opening;
      const missed = lossy.map(({ name, html }) => shownOtherwise(html, join(folder, name)));
      expect((await Promise.all(missed)).map((difference) => difference?.where)).toEqual(
        lossy.map(({ where }) => where),
      );
    },
    PATIENCE,
  );

  it('claims to keep to the standards unless something behind it does not', () => {
    const silent = complete.filter((one) => !one.claims).map(({ name }) => name);
    expect(complete).toHaveLength(10);
    expect(silent.every((name) => name.startsWith('unna'))).toBe(true);
    expect(silent).toHaveLength(6);
  });

  whereThere(
    'is looked at closely, a PDF by two standards',
    async () => {
      const verdicts = await judging;
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
    },
    PATIENCE,
  );

  whereThere('keeps to PDF/UA-1, PDF/A-2a and the schemas of Word', async () => {
    const found = (await judging).filter(
      ({ file, failures }) => !broken.includes(file) && failures > 0,
    );
    expect(found).toEqual([]);
  });

  whereThere('would be found out if it did not', async () => {
    const told = (await judging)
      .filter(({ file }) => broken.includes(file))
      .map((verdict) => verdict.told);
    expect(told).toEqual([
      expect.stringContaining('7.1-8 ') as string,
      expect.stringContaining('6.6.2.1-1 ') as string,
      expect.stringContaining('word/document.xml') as string,
    ]);
  });
});

interface Document {
  name: string;
  html: string;
  pdf: Buffer;
  docx: Buffer;
}

const pagesOf = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

const lossesOf = ({ name, html, docx }: Document) =>
  withLosses(docx).map((loss, index) => ({ name: `${name}-ohne-${index}`, html, ...loss }));

const claims = (pdf: Buffer): boolean => pdf.includes('<pdfuaid:part>');

const isPdf = (file: string): boolean => file.endsWith('.pdf');
