import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Rendering } from '../../src/rendering/rendering.service.js';
import { alles } from '../rendering/fixtures/alles.js';
import { startTestApp, type TestApp } from '../support/databases.js';
import { renderingWith } from '../support/papers.js';
import { loadCounties, papersOf } from './papers.js';
import { missingProgram, type Verdict, veraPdf } from './vera-pdf.js';

const EVERYTHING = new URL('../rendering/fixtures/alles.vorlage.hbs', import.meta.url);
const PATIENCE = 900_000;

const missing = missingProgram();
if (missing !== undefined) {
  process.stderr.write(
    `PDF/UA und PDF/A nicht mit veraPDF geprüft: ${missing} fehlt (Java 17, Maven).\n`,
  );
}

(missing === undefined ? describe : describe.skip)('veraPDF', () => {
  let app: TestApp;
  let folder: string;
  let good: string[];
  let broken: string;
  let verdicts: Verdict[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'konform-'));
    app = await startTestApp('SQLite');
    await loadCounties(app);
    good = [...(await everyPaper()), await write('alles', await everyElement())];
    broken = await write('kaputt', withoutMetadata(await readFile(good.at(-1)!)));
    verdicts = await veraPdf([...good, broken]);
  }, PATIENCE);
  afterAll(async () => {
    await app.stop();
    await rm(folder, { recursive: true });
  });

  async function write(name: string, pdf: Buffer): Promise<string> {
    const file = join(folder, `${name}.pdf`);
    await writeFile(file, pdf);
    return file;
  }

  async function everyPaper(): Promise<string[]> {
    const files: string[] = [];
    for await (const { name, html } of papersOf(app)) {
      files.push(await write(name, await app.get(Rendering).pdf(html)));
    }
    return files;
  }

  it('looks at every paper twice, and closely', () => {
    expect(verdicts.map(({ file, standard }) => `${file} ${standard}`)).toEqual(
      [...good, broken].flatMap((file) => [`${file} ua1`, `${file} 2a`]),
    );
    expect(Math.min(...verdicts.map(({ checks }) => checks))).toBeGreaterThan(1_000);
  });

  it('finds nothing against PDF/UA-1 and PDF/A-2a', () => {
    const found = verdicts.filter(({ file, failures }) => file !== broken && failures > 0);
    expect(found).toEqual([]);
  });

  it('finds what is wrong with a file that does not say what it is', () => {
    const told = verdicts.filter(({ file }) => file === broken).map((verdict) => verdict.told);
    expect(told).toEqual([
      expect.stringContaining('7.1-8 ') as string,
      expect.stringContaining('6.6.2.1-1 ') as string,
    ]);
  });
});

/** Links, nested lists, charts, a long table with a head of two rows: all the vocabulary has. */
async function everyElement(): Promise<Buffer> {
  const test = await renderingWith({ alles: await readFile(EVERYTHING, 'utf8') });
  try {
    return await test.rendering.pdf(
      await test.rendering.html(await test.rendering.dress('alles'), alles()),
    );
  } finally {
    await test.close();
  }
}

/** The same length, so that everything else stays where it is. */
function withoutMetadata(pdf: Buffer): Buffer {
  return Buffer.from(pdf.toString('latin1').replace('/Metadata ', '/Metadatx '), 'latin1');
}
