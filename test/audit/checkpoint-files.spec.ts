import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInstallation, type Finished, Program } from '../support/program.js';

const A_MINUTE = 60_000;

describe('the log on the command line', () => {
  let installation: Awaited<ReturnType<typeof createInstallation>>;
  let folder: string;
  let file: string;

  beforeAll(async () => {
    installation = await createInstallation();
    folder = await mkdtemp(join(tmpdir(), 'umsetzungsstand-test-'));
    file = join(folder, 'pruefpunkt.json');
  });
  afterAll(async () => {
    await installation.remove();
    await rm(folder, { recursive: true });
  });

  const cli = (...args: string[]): Promise<Finished> =>
    new Program('cli.js', args, { ...installation.variables, SEED: 'none' }).finished;

  it(
    'gives a checkpoint on stdout, and in a file that it never writes over',
    async () => {
      const { exitCode, stdout } = await cli('audit', 'checkpoint');
      expect({ exitCode, ...(JSON.parse(stdout) as object) }).toMatchObject({
        exitCode: 0,
        sequence: 1,
      });
      expect(await cli('audit', 'checkpoint', '--out', file)).toMatchObject({
        exitCode: 0,
        stdout: `${file}\n`,
      });
      const kept = await readFile(file, 'utf8');
      const again = await cli('audit', 'checkpoint', '--out', file);
      expect(again).toMatchObject({ exitCode: 2, stdout: '' });
      expect(again.stderr).toContain('Prüfpunkte werden nicht überschrieben');
      expect(await readFile(file, 'utf8')).toBe(kept);
    },
    A_MINUTE,
  );

  it(
    'proves the log whole, or ends with 1 and the first thing wrong',
    async () => {
      const whole = await cli('audit', 'verify', '--checkpoint', file);
      expect(whole).toMatchObject({ exitCode: 0 });
      expect(whole.stdout).toMatch(/^Das Protokoll ist unversehrt: 3 Einträge geprüft\.\n/);
      await writeFile(file, (await readFile(file, 'utf8')).replace('"sequence":2', '"sequence":3'));
      const broken = await cli('audit', 'verify', '--checkpoint', file);
      expect(broken).toMatchObject({ exitCode: 1, stdout: '' });
      expect(broken.stderr).toContain('Der Prüfpunkt ist nicht echt');
    },
    A_MINUTE,
  );

  it('says what is no checkpoint', async () => {
    await writeFile(file, 'Hallo');
    const { exitCode, stderr } = await cli('audit', 'verify', '--checkpoint', file);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('ist kein Prüfpunkt');
  });
});
