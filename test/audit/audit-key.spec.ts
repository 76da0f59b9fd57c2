import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { theProgram } from '../../src/auth/actor.js';
import { callBy } from '../../src/auth/call.js';
import { Audit } from '../../src/audit/audit.js';
import { AuditKey } from '../../src/audit/audit-key.js';
import { writeOnce } from '../../src/audit/write-once.js';
import { Clock } from '../../src/config/clock.js';
import { type Config, ConfigError } from '../../src/config/config.js';
import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';

const A_KEY = 'a1'.repeat(32);
const ANOTHER = 'b2'.repeat(32);

describe.each(DATABASES)('the key of the log on %s', (kind) => {
  let app: TestApp;
  let file: string;

  const start = async (settings: Partial<Config> = {}): Promise<void> => {
    app = await startTestApp(kind, settings);
    file = join(app.config.dataDir, 'protokoll.schluessel');
  };
  afterEach(() => app.stop());

  /** The log as another process sees it that shares the database. */
  const log = (facts: Partial<Config> = {}): Audit =>
    new Audit(new Clock(), app.database, new AuditKey({ ...app.config, ...facts }));
  const write = (audit: Audit) =>
    audit.note(callBy(theProgram('Probelauf')), {
      action: 'DATA_LOADED',
      bodyId: null,
      objectType: 'COUNTY',
      objectId: null,
    });

  it('is made once, for its owner only, and serves every process of the machine', async () => {
    await start();
    const key = await readFile(file, 'utf8');
    expect(key).toMatch(/^[0-9a-f]{64}\n$/);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await write(log());
    expect(await readFile(file, 'utf8')).toBe(key);
  });

  it('comes from the environment where that names one, and then needs no file', async () => {
    await start({ auditKey: A_KEY });
    await write(log());
    await expect(readFile(file)).rejects.toThrow('ENOENT');
  });

  it('must be the same on every machine: another one neither starts nor writes', async () => {
    await start({ auditKey: A_KEY });
    const other = log({ auditKey: ANOTHER });
    await expect(other.open()).rejects.toThrow(ConfigError);
    await expect(other.open()).rejects.toThrow(/^AUDIT_KEY: .* mit einem anderen Schlüssel/);
    await expect(write(other)).rejects.toThrow(ConfigError);
    expect(await app.database.rows('select 1 from audit_entry')).toEqual([]);
  });

  it('is not made anew when it is lost: that would hide the loss', async () => {
    await start();
    await rm(file);
    await expect(log().open()).rejects.toThrow(/^AUDIT_KEY: Der Schlüssel des Protokolls fehlt/);
    await expect(readFile(file)).rejects.toThrow('ENOENT');
  });
});

describe('a file that is written once', () => {
  let folder: string;
  let file: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'umsetzungsstand-test-'));
    file = join(folder, 'einmal');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is whole even when the one before was killed in the middle of it', async () => {
    await writeFile(`${file}.${process.pid}`, 'hal');
    writeOnce(file, 'ganz');
    expect(await readFile(file, 'utf8')).toBe('ganz');
  });

  it('stays as it is when somebody writes it again, and leaves nothing beside it', async () => {
    writeOnce(file, 'anders');
    expect(await readFile(file, 'utf8')).toBe('ganz');
    expect(await readdir(folder)).toEqual(['einmal']);
  });
});
