import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import SqliteConnection from 'better-sqlite3';
import { filledInstallation } from '../support/filled-installation.js';
import { endRunningPrograms, type Finished, Program } from '../support/program.js';

const TWO_MINUTES = 120_000;

/** A running installation is backed up, loses what it has, and gets it back. */
describe('a backup', () => {
  let installation: Awaited<ReturnType<typeof filledInstallation>>;
  let dataDir: string;
  let reportsDir: string;
  let database: string;
  let places: string;
  let backup: string;

  beforeAll(async () => {
    installation = await filledInstallation();
    dataDir = join(installation.folder, 'data');
    reportsDir = join(installation.folder, 'reports');
    database = join(dataDir, 'umsetzungsstand.sqlite');
    places = join(installation.folder, 'sicherungen');
  }, TWO_MINUTES);
  afterAll(async () => {
    await endRunningPrograms();
    await installation.remove();
  });

  const cli = (variables: Record<string, string>, ...args: string[]): Promise<Finished> =>
    new Program('cli.js', args, { ...installation.variables, ...variables }).finished;

  const measures = (file: string): number => {
    const connection = new SqliteConnection(file, { readonly: true });
    try {
      return connection.prepare('select count(*) from measure').pluck().get() as number;
    } finally {
      connection.close();
    }
  };

  it(
    'is made while the server runs, and holds database, papers and key',
    async () => {
      const server = new Program('main.js', [], installation.variables);
      await server.says('http://');
      await mkdir(reportsDir, { recursive: true });
      await writeFile(join(reportsDir, 'vorlage.pdf'), 'eine fertige Vorlage');
      const made = await cli({}, 'backup', '--to', places);
      expect({ ...made, stderr: '' }).toMatchObject({ exitCode: 0, stderr: '' });
      backup = made.stdout.trim();
      expect((await readdir(backup)).sort()).toEqual([
        'protokoll.schluessel',
        'reports',
        'sicherung.json',
        'umsetzungsstand.sqlite',
      ]);
      expect(await readdir(places)).toHaveLength(1);
      expect((await stat(backup)).mode & 0o077).toBe(0);
      const note = JSON.parse(await readFile(join(dataDir, 'letzte-sicherung.json'), 'utf8')) as {
        folder: string;
      };
      expect(note.folder).toBe(backup);

      const refused = await cli({}, 'restore', '--from', backup, '--replace');
      expect(refused.exitCode).toBe(1);
      expect(refused.stderr).toContain('Bitte halten Sie zuerst den Server an');
      await server.stop('SIGTERM');
      expect(measures(join(backup, 'umsetzungsstand.sqlite'))).toBe(measures(database));
    },
    TWO_MINUTES,
  );

  it('does not overwrite what is there unless somebody says so', async () => {
    const before = await readFile(database);
    const refused = await cli({}, 'restore', '--from', backup);
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toContain(database);
    expect(refused.stderr).toContain('--replace');
    expect((await readFile(database)).equals(before)).toBe(true);
  });

  it(
    'comes back in the place of what was changed, which is put aside',
    async () => {
      const connection = new SqliteConnection(database);
      connection.exec('pragma foreign_keys = off; delete from measure');
      connection.close();
      const { exitCode, stdout } = await cli({}, 'restore', '--from', backup, '--replace');
      expect(exitCode).toBe(0);
      const aside = /liegt in (.+)\.$/m.exec(stdout)?.[1] ?? '';
      expect(measures(join(aside, 'umsetzungsstand.sqlite'))).toBe(0);
      expect(measures(database)).toBeGreaterThan(0);
      const { exitCode: verified } = await cli({}, 'audit', 'verify');
      expect(verified).toBe(0);
    },
    TWO_MINUTES,
  );

  it(
    'makes a new installation out of nothing',
    async () => {
      const fresh = {
        DATA_DIR: join(installation.folder, 'neu', 'data'),
        REPORTS_DIR: join(installation.folder, 'neu', 'reports'),
      };
      expect((await cli(fresh, 'restore', '--from', backup)).exitCode).toBe(0);
      expect(await readFile(join(fresh.REPORTS_DIR, 'vorlage.pdf'), 'utf8')).toBe(
        'eine fertige Vorlage',
      );
      expect((await cli(fresh, 'audit', 'verify')).exitCode).toBe(0);
    },
    TWO_MINUTES,
  );

  it(
    'is refused when a byte of it is not as it was',
    async () => {
      const file = join(backup, 'reports', 'vorlage.pdf');
      await writeFile(file, 'eine andere Vorlage');
      const refused = await cli({}, 'restore', '--from', backup, '--replace');
      expect(refused.exitCode).toBe(2);
      expect(refused.stderr).toContain('beschädigt oder unvollständig: reports/vorlage.pdf');
      const none = await cli({}, 'restore', '--from', installation.folder);
      expect(none.stderr).toContain('ist keine Sicherung');
      expect((await cli({}, 'restore')).stderr).toContain('--from');
    },
    TWO_MINUTES,
  );

  it('leaves PostgreSQL to its own tools', async () => {
    const url = { DATABASE_URL: 'postgres://niemand@127.0.0.1:1/nichts' };
    const refused = await cli(url, 'restore', '--from', backup);
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toContain('pg_restore');
  });
});
