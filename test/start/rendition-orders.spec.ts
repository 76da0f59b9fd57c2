import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import SqliteConnection from 'better-sqlite3';
import { newId } from '../../src/database/ids.js';
import { checksum } from '../../src/papers/frozen-content.js';
import { filledInstallation } from '../support/filled-installation.js';
import { Program } from '../support/program.js';

const LONG_MS = 240_000;
const LOOK_AGAIN_MS = 20;

interface Job {
  phase: string;
  attempts: number;
}

const ORDER = `
  insert into rendition_job (id, body_id, owner, ordered_by, title, format, frozen_paper_id, edition,
    open_key, phase, attempts, run_after, created_at)
  select ?, p.body_id, '', 'Freigabe', 'Dokument', ?, f.id, ?, ?, 'WAITING', 0, f.frozen_at, f.frozen_at
  from frozen_paper f join paper p on p.id = f.paper_id
  where p.reference = '066/2023'`;

describe('documents that are being made when the program is killed', () => {
  let installation: Awaited<ReturnType<typeof filledInstallation>>;
  let database: SqliteConnection.Database;

  beforeAll(async () => {
    installation = await filledInstallation();
    database = new SqliteConnection(join(installation.folder, 'data', 'umsetzungsstand.sqlite'));
  }, LONG_MS);
  afterAll(async () => {
    database.close();
    await installation.remove();
  });

  const jobs = (): Job[] =>
    database.prepare<[], Job>('select phase, attempts from rendition_job').all();
  const until = async (isSo: (found: Job[]) => boolean): Promise<void> => {
    while (!isSo(jobs())) await pause(LOOK_AGAIN_MS);
  };
  const start = async (): Promise<Program> => {
    const program = new Program('main.js', [], installation.variables);
    await program.address();
    return program;
  };

  it(
    'are there once after the next start, and nothing half',
    async () => {
      const order = database.prepare(ORDER);
      for (const edition of ['PUBLIC', 'INTERNAL'])
        for (const format of ['pdf', 'docx'])
          order.run(newId(), format, edition, `${edition} ${format}`);
      const killed = await start();
      await until((found) => found.some(({ phase }) => phase === 'DOCUMENT'));
      await killed.stop('SIGKILL');
      expect(jobs().some(({ phase }) => phase !== 'DONE')).toBe(true);

      const next = await start();
      await until((found) => found.every(({ phase }) => phase === 'DONE'));
      await next.stop('SIGTERM');
      expect(jobs().some(({ attempts }) => attempts === 2)).toBe(true);
      const stored = database
        .prepare<[], { file: string; sha256: string }>('select file, sha256 from rendition')
        .all();
      expect(stored).toHaveLength(4);
      const reports = join(installation.folder, 'reports');
      for (const { file, sha256 } of stored)
        expect(checksum(await readFile(join(reports, file)))).toBe(sha256);
      expect(await readdir(join(reports, 'warendorf', '2023', '066-2023'))).toHaveLength(7);
      const words = ['paper', 'verify', '--body', 'warendorf', '--paper', '066/2023'];
      const verified = new Program('cli.js', words, installation.variables);
      expect(await verified.finished).toMatchObject({ exitCode: 0 });
    },
    LONG_MS,
  );
});
