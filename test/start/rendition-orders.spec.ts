import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../src/database/database.js';
import { newId } from '../../src/database/ids.js';
import { FrozenPaper } from '../../src/papers/frozen-paper.entity.js';
import { Paper } from '../../src/papers/paper.entity.js';
import { RenditionJob } from '../../src/papers/rendition-job.entity.js';
import { Rendition } from '../../src/papers/rendition.entity.js';
import { DATABASES } from '../support/databases.js';
import {
  type FilledInstallation,
  filledInstallation,
  filledOnPostgres,
} from '../support/filled-installation.js';
import { installedDatabase } from '../support/installed-database.js';
import { Program } from '../support/program.js';

const LONG_MS = 240_000;
const LOOK_AGAIN_MS = 20;
const PAPER = '066/2023';
const DOCUMENTS = [
  { edition: 'PUBLIC', format: 'pdf' },
  { edition: 'PUBLIC', format: 'docx' },
  { edition: 'INTERNAL', format: 'pdf' },
  { edition: 'INTERNAL', format: 'docx' },
] as const;

const INSTALLATIONS = { SQLite: filledInstallation, PostgreSQL: filledOnPostgres };

describe.each(DATABASES)('documents being made on %s when the program is killed', (kind) => {
  let installation: FilledInstallation;
  let database: Database;

  beforeAll(async () => {
    installation = await INSTALLATIONS[kind]();
    database = await installedDatabase(installation.variables);
  }, LONG_MS);
  afterAll(async () => {
    await database.onApplicationShutdown();
    await installation.remove();
  });

  const order = async (): Promise<void> => {
    const { id, bodyId } = await database.read.findOneByOrFail(Paper, { reference: PAPER });
    const frozen = await database.read.findOneByOrFail(FrozenPaper, { paperId: id });
    const at = frozen.frozenAt;
    const each = { bodyId, owner: '', orderedBy: 'Freigabe', title: 'Dokument', attempts: 0 };
    const jobs = DOCUMENTS.map((document) => ({
      ...each,
      ...document,
      id: newId(),
      frozenPaperId: frozen.id,
      openKey: `${document.edition} ${document.format}`,
      phase: 'WAITING' as const,
      runAfter: at,
      createdAt: at,
    }));
    await database.write((em) => em.insert(RenditionJob, jobs));
  };
  const jobs = (): Promise<RenditionJob[]> => database.read.find(RenditionJob);
  const until = async (isSo: (found: RenditionJob[]) => boolean): Promise<void> => {
    while (!isSo(await jobs())) await pause(LOOK_AGAIN_MS);
  };
  const start = async (): Promise<Program> => {
    const program = new Program('main.js', [], installation.variables);
    await program.address();
    return program;
  };

  it(
    'are there once after the next start, and nothing half',
    async () => {
      await order();
      const killed = await start();
      await until((found) => found.some(({ phase }) => phase === 'DOCUMENT'));
      await killed.stop('SIGKILL');
      expect((await jobs()).some(({ phase }) => phase !== 'DONE')).toBe(true);

      const next = await start();
      await until((found) => found.every(({ phase }) => phase === 'DONE'));
      await next.stop('SIGTERM');
      expect((await jobs()).some(({ attempts }) => attempts === 2)).toBe(true);
      expect(await database.read.count(Rendition)).toBe(DOCUMENTS.length);
      // Reads each document, compares it with its checksum and makes it once more.
      const words = ['paper', 'verify', '--body', 'warendorf', '--paper', PAPER];
      const verified = new Program('cli.js', words, installation.variables);
      expect(await verified.finished).toMatchObject({ exitCode: 0 });
      // Four documents, content, metadata and checksums.
      const folder = join(installation.folder, 'reports', 'warendorf', '2023', '066-2023');
      if (kind === 'SQLite') expect(await readdir(folder)).toHaveLength(7);
      else expect(existsSync(folder)).toBe(false);
    },
    LONG_MS,
  );
});
