import { createServer } from 'node:net';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DATABASES } from '../support/databases.js';
import { type FilledInstallation, filledInstallation } from '../support/filled-installation.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';
import { createInstallation, Program } from '../support/program.js';

const FIRST_START_MS = 90_000;

type Installation = Awaited<ReturnType<typeof createInstallation>>;

describe('the program', () => {
  let installation: FilledInstallation;

  beforeAll(async () => {
    installation = await filledInstallation();
  }, FIRST_START_MS);
  afterAll(() => installation.remove());

  const start = (variables: Record<string, string> = {}): Program =>
    new Program('main.js', [], { ...installation.variables, ...variables });
  const report = (name: string): string => join(installation.folder, 'reports', name);

  it('first loads the counties and writes a paper, and stops with Ctrl-C', async () => {
    const { exitCode, stdout, stderr } = installation.firstStart;
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^Geschrieben: \S+\/reports\/warendorf-066-2023\.pdf$/m);
    expect(stdout).toContain('nur von diesem Rechner aus erreichbar');
    expect(stdout).toMatch(/^ {2}demo-ki +[a-z2-9-]{23} {2}\(KI-Management\)$/m);
    const pdf = await readFile(report('warendorf-066-2023.pdf'));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const docx = await readFile(report('warendorf-066-2023.docx'));
    expect(docx.subarray(0, 2).toString()).toBe('PK');
  });

  it('shows the counties when it starts again, and does nothing of the rest', async () => {
    const before = await stat(report('warendorf-066-2023.pdf'));
    const program = start();
    const page = await (await fetch(`${await program.address()}/`)).text();
    expect(page).toContain('Kreis Warendorf');
    expect(page).toContain('Kreis Unna');
    expect(page).toMatch(/Musterkreis[\s\S]*erfunden/);
    const { stdout } = await program.stop('SIGTERM');
    expect(stdout).not.toContain('geladen');
    expect(stdout).not.toContain('Geschrieben');
    expect(stdout).not.toMatch(/demo-|einrichten/);
    expect((await stat(report('warendorf-066-2023.pdf'))).mtimeMs).toBe(before.mtimeMs);
    expect((await readdir(join(installation.folder, 'reports'))).sort()).toEqual([
      'warendorf',
      'warendorf-066-2023.docx',
      'warendorf-066-2023.pdf',
    ]);
  });

  it('names the variable that is wrong, in one line', async () => {
    const { exitCode, stderr } = await start({ PORT: 'dreitausend' }).finished;
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr: 'PORT="dreitausend" ist keine Portnummer: Erlaubt ist 0 bis 65535.\n',
    });
  });

  it.each([
    [
      { DATA_DIR: import.meta.filename },
      /^DATA_DIR: Die Datenbank \S+ lässt sich nicht öffnen \(EEXIST.+\)\.\n$/,
    ],
    [
      { DATABASE_URL: 'postgres://kreis:geheim@localhost:1/kreis' },
      /^DATABASE_URL: Die Datenbank lässt sich nicht öffnen \(.*ECONNREFUSED.*\)\.\n$/,
    ],
  ])('says in one line that there is no database to open: %j', async (variables, line) => {
    const { exitCode, stderr } = await start(variables).finished;
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(line);
    expect(stderr).not.toContain('geheim');
  });

  it('says so when its port is taken', async () => {
    const other = createServer();
    const port = await new Promise<number>((done) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        done(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const { exitCode, stderr } = await start({ PORT: String(port) }).finished;
    await new Promise((done) => other.close(done));
    expect(exitCode).toBe(1);
    expect(stderr).toBe(
      'Der Port ist schon belegt. Läuft das Programm bereits? Sonst wählen Sie mit PORT=… einen anderen.\n',
    );
  });
});

describe.each(DATABASES)('a first start on %s', (kind) => {
  let installation: Installation;
  let postgres: TestDatabase | undefined;

  beforeEach(async () => {
    installation = await createInstallation();
    postgres = kind === 'PostgreSQL' ? await createTestDatabase() : undefined;
  });
  afterEach(async () => {
    await postgres?.drop();
    await installation.remove();
  });

  const start = (): Program =>
    new Program('main.js', [], {
      ...installation.variables,
      SEED: 'demo',
      ...(postgres ? { DATABASE_URL: postgres.url } : {}),
    });
  const countyPage = async (program: Program): Promise<string> =>
    (await fetch(`${await program.address()}/`)).text();

  it(
    'that happens twice at once sets the database up once, and both serve',
    async () => {
      const programs = [start(), start()];
      const pages = await Promise.all(programs.map(countyPage));
      for (const page of pages) expect(page).toContain('<strong>13</strong> erfasst');
      const ends = await Promise.all(programs.map((program) => program.stop('SIGTERM')));
      expect(ends.map(({ exitCode, stderr }) => ({ exitCode, stderr }))).toEqual([
        { exitCode: 0, stderr: '' },
        { exitCode: 0, stderr: '' },
      ]);
      const said = ends.map(({ stdout }) => stdout).join('');
      expect(said.match(/Kreis Warendorf: 13 Maßnahmen geladen\./g)).toHaveLength(1);
    },
    FIRST_START_MS,
  );

  it(
    'that is killed in the middle leaves nothing half, and the next one does it all',
    async () => {
      for (const milliseconds of [400, 900, 1400, 1900]) {
        const program = start();
        const killed = AbortSignal.timeout(milliseconds);
        killed.addEventListener('abort', () => void program.stop('SIGKILL'));
        await program.finished;
      }
      const program = start();
      expect(await countyPage(program)).toContain('<strong>13</strong> erfasst');
      expect((await readdir(join(installation.folder, 'reports'))).sort()).toEqual([
        // What several machines share is kept in the database.
        ...(kind === 'SQLite' ? ['warendorf'] : []),
        'warendorf-066-2023.docx',
        'warendorf-066-2023.pdf',
      ]);
      await program.stop('SIGTERM');
    },
    FIRST_START_MS,
  );
});
