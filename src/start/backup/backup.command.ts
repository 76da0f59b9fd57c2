import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import SqliteConnection from 'better-sqlite3';
import { AUDIT_KEY_FILE } from '../../audit/audit-key.js';
import { Clock } from '../../config/clock.js';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.module.js';
import { SQLITE_FILE } from '../../database/data-sources.js';
import { DomainError } from '../../texts/domain-error.js';
import { type BackupList, checksums, listFile, REPORTS } from './backup-content.js';
import { noteBackup } from './last-backup.js';

/** All pages at once: else every write of the server would begin the copy anew. */
const ALL_PAGES = 2 ** 31 - 1;

/** `npm run cli -- backup --to ORDNER`, also while the server runs */
@Injectable()
export class BackupCommand {
  readonly name = 'backup';
  readonly options = { to: { type: 'string' } } as const;
  readonly usage = 'backup [--to ORDNER]';

  constructor(
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * @yields the folder of the new backup
   * @throws DomainError NOT_POSSIBLE_NOW on PostgreSQL, which has its own way
   */
  async *run({ to }: { to?: unknown }): AsyncGenerator<string, void> {
    if (this.config.databaseUrl !== undefined)
      throw new DomainError('NOT_POSSIBLE_NOW', this.onPostgres());
    const madeAt = this.clock.now().toISOString();
    const place = typeof to === 'string' ? resolve(to) : join(this.config.dataDir, 'sicherungen');
    const folder = join(place, `sicherung-${madeAt.replace(/[:.]/g, '-')}`);
    // Whatever breaks off leaves nothing that looks like a backup.
    const unfinished = `${folder}.unfertig`;
    try {
      await this.fill(unfinished);
      const list: BackupList = { madeAt, files: await checksums(unfinished) };
      await writeFile(listFile(unfinished), `${JSON.stringify(list, null, 2)}\n`);
      await rename(unfinished, folder);
    } finally {
      await rm(unfinished, { recursive: true, force: true });
    }
    await noteBackup(this.config.dataDir, { madeAt, folder });
    yield folder;
  }

  private async fill(folder: string): Promise<void> {
    const { auditKey, dataDir, reportsDir } = this.config;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await copyDatabase(join(dataDir, SQLITE_FILE), join(folder, SQLITE_FILE));
    if (auditKey === undefined)
      await cp(join(dataDir, AUDIT_KEY_FILE), join(folder, AUDIT_KEY_FILE));
    // After the database: every paper it knows of is there by then, and none is ever changed.
    await mkdir(reportsDir, { recursive: true });
    await cp(reportsDir, join(folder, REPORTS), { recursive: true });
  }

  private onPostgres(): string {
    const key = this.config.auditKey === undefined ? ` und ${AUDIT_KEY_FILE} aus DATA_DIR` : '';
    return `Dieses Programm nutzt PostgreSQL. Bitte sichern Sie die Datenbank mit pg_dump, dazu REPORTS_DIR${key}.`;
  }
}

async function copyDatabase(from: string, to: string): Promise<void> {
  const source = new SqliteConnection(from, { readonly: true, fileMustExist: true });
  try {
    await source.backup(to, { progress: () => ALL_PAGES });
  } finally {
    source.close();
  }
  const copy = new SqliteConnection(to);
  try {
    // One file, without others beside it.
    copy.pragma('journal_mode = delete');
    const found = copy.pragma('quick_check(1)', { simple: true });
    if (found !== 'ok') throw new Error(`The copy is damaged: ${String(found)}`);
  } finally {
    copy.close();
  }
}
