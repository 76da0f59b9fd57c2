import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInstallation, type Finished, Program } from '../support/program.js';

const TWO_MINUTES = 120_000;

describe('the command line', () => {
  let installation: Awaited<ReturnType<typeof createInstallation>>;
  let out: string;

  beforeAll(async () => {
    installation = await createInstallation();
    out = join(installation.folder, 'ausgabe');
  });
  afterAll(() => installation.remove());

  const cli = (...args: string[]): Promise<Finished> =>
    new Program('cli.js', args, installation.variables).finished;

  it(
    'writes paper 066/2023 on a fresh installation and prints the files, one per line',
    async () => {
      const { exitCode, stdout } = await cli(
        ...['paper', 'render', '--body', 'warendorf', '--paper', '066/2023'],
        ...['--format', 'pdf,docx', '--out', out],
      );
      const files = ['warendorf-066-2023.pdf', 'warendorf-066-2023.docx'].map((name) =>
        join(out, name),
      );
      expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: `${files.join('\n')}\n` });
    },
    TWO_MINUTES,
  );

  it.each(['warendorf', 'unna'])(
    'writes the state of %s on a day in three formats',
    async (body) => {
      const { exitCode, stdout, stderr } = await cli(
        ...['paper', 'render', '--body', body, '--template', 'berichtsvorlage-umsetzungsstand'],
        ...['--as-of', '2023-05-25', '--format', 'pdf,docx,html', '--out', out],
      );
      expect(exitCode).toBe(0);
      expect(stderr).toContain('wird erstellt');
      for (const file of stdout.trim().split('\n'))
        expect((await readFile(file)).length).toBeGreaterThan(1000);
      expect(await readdir(out)).toContain(
        `${body}-berichtsvorlage-umsetzungsstand-2023-05-25.html`,
      );
    },
    TWO_MINUTES,
  );

  it.each([
    [[], /^Bitte geben Sie einen Befehl an\./],
    [['paper', 'print'], /^Den Befehl „paper print“ gibt es nicht\. Möglich sind:\n/],
    [['paper', 'render', '--body'], /^Die Angabe „[^”]*--body/],
    [['paper', 'render', '--boddy', 'unna'], /^Die Angabe „--boddy“ passt nicht zu diesem Befehl/],
    [['paper', 'render', '--paper', '066/2023'], /^Es fehlt --body/],
    [
      ['paper', 'render', '--body', 'warendorf', '--paper', '066/2023', '--format', 'odt'],
      /odt.*pdf, docx, html/,
    ],
    [
      [
        'paper',
        'render',
        '--body',
        'unna',
        '--template',
        'berichtsvorlage-umsetzungsstand',
        '--as-of',
        '25.05.2023',
      ],
      /2023-05-25/,
    ],
    [['seed', '--body', 'atlantis'], /„atlantis“.*unna, warendorf/],
  ])('answers %j with a sentence and exit code 2', async (args, sentence) => {
    const { exitCode, stdout, stderr } = await cli(...args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
  });

  it.each([
    ['leads nowhere', '/nowhere/chromium', 'BROWSER_PATH führt zu keinem Browser.'],
    [
      'leads to no browser',
      process.execPath,
      'Der Browser zum Drucken startet nicht. Bitte prüfen Sie BROWSER_PATH.',
    ],
  ])('writes what needs no browser where BROWSER_PATH %s', async (_where, path, sentence) => {
    const { exitCode, stdout, stderr } = await new Program(
      'cli.js',
      [
        ...['paper', 'render', '--body', 'warendorf', '--as-of', '2023-05-25'],
        ...['--template', 'berichtsvorlage-umsetzungsstand', '--format', 'pdf,docx,html'],
        ...['--out', join(out, 'ohne-pdf')],
      ],
      { ...installation.variables, BROWSER_PATH: path },
    ).finished;
    const name = 'warendorf-berichtsvorlage-umsetzungsstand-2023-05-25';
    const files = [`${name}.docx`, `${name}.html`];
    expect({ exitCode, stdout }).toEqual({
      exitCode: 1,
      stdout: files.map((file) => `${join(out, 'ohne-pdf', file)}\n`).join(''),
    });
    expect(await readdir(join(out, 'ohne-pdf'))).toEqual(files);
    expect(stderr.split('\n').slice(1)).toEqual([
      `${sentence} Als DOCX und HTML gibt es das Papier weiterhin.`,
      '',
    ]);
  });

  it('says which folder takes no file', async () => {
    const file = join(installation.folder, 'keine-ablage');
    await writeFile(file, '');
    const { exitCode, stderr } = await cli(
      ...['paper', 'render', '--body', 'warendorf', '--paper', '066/2023'],
      ...['--format', 'html', '--out', file],
    );
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`In den Ordner „${file}“ lässt sich nicht schreiben`);
    expect(stderr).not.toContain('    at ');
  });

  it('says so when nothing was recorded on that day', async () => {
    const { exitCode, stdout, stderr } = await cli(
      ...['paper', 'render', '--body', 'unna', '--template', 'berichtsvorlage-umsetzungsstand'],
      ...['--as-of', '1999-12-31', '--format', 'html', '--out', out],
    );
    expect(exitCode).toBe(0);
    expect(stdout).toContain('1999-12-31.html');
    expect(stderr).toContain('Hinweis: Am 31.12.1999 war keine Maßnahme erfasst.\n');
  });

  it.each([
    [['--help'], ['paper render ', 'seed --body KREIS [--dry-run]\n']],
    [['seed', '--help'], ['seed --body KREIS [--dry-run]\n']],
  ])('explains itself: %j', async (args, usages) => {
    const { exitCode, stdout, stderr } = await cli(...args);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    for (const usage of usages) expect(stdout).toContain(usage);
    expect(stdout.includes('paper render')).toBe(args.length === 1);
  });

  it('names the command that loads a county that is not loaded yet', async () => {
    const other = await createInstallation();
    const run = (...args: string[]): Promise<Finished> =>
      new Program('cli.js', args, other.variables).finished;
    await run('seed', '--body', 'warendorf');
    const { exitCode, stderr } = await run(
      ...['paper', 'render', '--body', 'unna', '--template', 'berichtsvorlage-umsetzungsstand'],
    );
    await other.remove();
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr:
        'Der Kreis „unna“ ist noch nicht geladen. Bitte laden Sie ihn zuerst: npm run cli -- seed --body unna\n',
    });
  });

  it('changes nothing on a dry run of the seed data', async () => {
    const { exitCode, stdout } = await cli('seed', '--body', 'warendorf', '--dry-run');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Kreis Warendorf');
  });
});
