import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import { PaperRenderCommand } from '../../src/papers/paper-render.command.js';
import type { TestApp } from '../support/databases.js';
import { linesOf } from '../support/lines.js';
import { startWithCounties } from './counties.js';

describe('the command paper render', () => {
  let app: TestApp;
  let folder: string;
  const speak = console.error;
  const said: string[] = [];
  beforeAll(async () => {
    app = await startWithCounties('SQLite');
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vorlagen-'));
    said.length = 0;
    console.error = (line: string) => said.push(line);
  });
  afterEach(async () => {
    console.error = speak;
    await rm(folder, { recursive: true });
  });
  afterAll(() => app.stop());

  const run = (values: Record<string, string>) =>
    linesOf(app.get(PaperRenderCommand).run({ body: 'warendorf', out: folder, ...values }));

  it('writes a paper under its number, and nothing else', async () => {
    const files = await run({ paper: '066/2023', format: 'docx,html' });
    expect(files).toEqual([
      join(folder, 'warendorf-066-2023.docx'),
      join(folder, 'warendorf-066-2023.html'),
    ]);
    expect((await readdir(folder)).sort()).toEqual([
      'warendorf-066-2023.docx',
      'warendorf-066-2023.html',
    ]);
  });

  it('writes a report under its template and day, in folders that are not there yet', async () => {
    const out = join(folder, 'neu', 'tief');
    const report = { template: 'berichtsvorlage-umsetzungsstand', 'as-of': '2012-10-30' };
    const [file = ''] = await run({ body: 'unna', ...report, format: 'html', out });
    expect(file).toBe(join(out, 'unna-berichtsvorlage-umsetzungsstand-2012-10-30.html'));
    expect(await readFile(file, 'utf8')).toContain('Integrationskonzept Kreis Unna');
  });

  it('stands in the log, one entry for each document', async () => {
    const deeds = () => app.database.read.findBy(AuditEntry, { action: 'PAPER_RENDERED' });
    const before = (await deeds()).length;
    await run({ paper: '066/2023', format: 'docx,html' });
    expect((await deeds()).slice(before)).toMatchObject([
      { objectId: 'umsetzungsstand-2023', after: '{"asOf":"2023-05-25","format":"docx"}' },
      { objectId: 'umsetzungsstand-2023', after: '{"asOf":"2023-05-25","format":"html"}' },
    ]);
  });

  it('says on stderr what it is doing', async () => {
    await run({ paper: '066/2023', format: 'html' });
    expect(said).toEqual([
      '„Umsetzungsstand zum Integrationsbericht und Flüchtlingskonzept des Kreises Warendorf“ wird erstellt (html) …',
    ]);
  });

  it('replaces an older file as a whole', async () => {
    const file = join(folder, 'warendorf-066-2023.html');
    await writeFile(file, 'alt');
    await run({ paper: '066/2023', format: 'html' });
    expect(await readFile(file, 'utf8')).toMatch(/^<!doctype html>.*<\/html>\n$/s);
  });

  it('leaves nothing behind where it cannot write', async () => {
    await mkdir(join(folder, 'warendorf-066-2023.html'));
    await expect(run({ paper: '066/2023', format: 'html' })).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['warendorf-066-2023.html']);
  });

  it.each([
    [{ body: '', paper: '066/2023' }, /Es fehlt --body/],
    [{}, /entweder --paper .* oder --template/],
    [{ paper: '066/2023', template: 'berichtsvorlage' }, /entweder --paper/],
    [{ paper: '066/2023', 'as-of': '2023-05-25' }, /--as-of gehört zu --template/],
    [{ paper: '067/2023' }, /„067\/2023“ gibt es hier nicht\. Vorhanden: 066\/2023/],
    [{ body: 'hamm', paper: '066/2023' }, /„hamm“.*warendorf, unna/],
    [
      { template: 'beschluss' },
      /„beschluss“ gibt es nicht.*berichtsvorlage, berichtsvorlage-umsetzungsstand/,
    ],
    [{ template: 'berichtsvorlage', 'as-of': '2023-02-31' }, /„2023-02-31“ ist kein Tag/],
    [{ paper: '066/2023', format: 'odt' }, /„odt“ gibt es nicht. Möglich ist: pdf, docx, html/],
  ])('refuses %j with a sentence', async (values, sentence) => {
    const refused = expect(run(values)).rejects;
    await refused.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringMatching(sentence) as string,
    });
    expect(await readdir(folder)).toEqual([]);
  });
});
