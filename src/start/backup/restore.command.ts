import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import SqliteConnection from 'better-sqlite3';
import { AUDIT_KEY_FILE } from '../../audit/audit-key.js';
import { Clock } from '../../config/clock.js';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.module.js';
import { SQLITE_FILE } from '../../database/data-sources.js';
import { germanInstant } from '../../texts/days.js';
import { DomainError } from '../../texts/domain-error.js';
import { checkedList, REPORTS } from './backup-content.js';

/** `npm run cli -- restore --from ORDNER [--replace]`, while the server does not run */
@Injectable()
export class RestoreCommand {
  readonly name = 'restore';
  readonly options = { from: { type: 'string' }, replace: { type: 'boolean' } } as const;
  readonly usage = 'restore --from SICHERUNG [--replace]';

  constructor(
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Puts a backup in the place of what is there. What was there before is moved aside, not deleted.
   * @yields what was done
   * @throws DomainError NOT_POSSIBLE_NOW while a server runs, where something is there and nobody
   * said to replace it, and on PostgreSQL; INVALID_INPUT for what is no whole backup
   */
  async *run(values: { from?: unknown; replace?: unknown }): AsyncGenerator<string, void> {
    if (this.config.databaseUrl !== undefined) throw new DomainError('NOT_POSSIBLE_NOW', POSTGRES);
    if (typeof values.from !== 'string') throw new DomainError('INVALID_INPUT', MISSING);
    const from = resolve(values.from);
    const { madeAt, files } = await checkedList(from);
    const there = await this.whatIsThere();
    if (there.length > 0 && values.replace !== true)
      throw new DomainError(
        'NOT_POSSIBLE_NOW',
        `Es sind schon Daten da: ${there.join(', ')}. Mit --replace werden sie zur Seite gelegt und durch die Sicherung ersetzt.`,
      );
    this.refuseWhileInUse();
    const aside = await this.putAside(there);
    await this.putBack(from, Object.keys(files));
    yield `Zurückgespielt ist die Sicherung vom ${germanInstant(madeAt)}.`;
    if (aside !== null) yield `Was vorher da war, liegt in ${aside}.`;
  }

  private get database(): string {
    return join(this.config.dataDir, SQLITE_FILE);
  }

  private async whatIsThere(): Promise<string[]> {
    const { dataDir, reportsDir } = this.config;
    const reports = existsSync(reportsDir) ? await readdir(reportsDir) : [];
    return [
      ...[SQLITE_FILE, AUDIT_KEY_FILE].map((name) => join(dataDir, name)).filter(existsSync),
      ...(reports.some((name) => !name.startsWith('.')) ? [reportsDir] : []),
    ];
  }

  /** Only who is alone with a database may leave its write-ahead log; that also empties it. */
  private refuseWhileInUse(): void {
    if (!existsSync(this.database)) return;
    const connection = new SqliteConnection(this.database, { timeout: 0 });
    try {
      connection.pragma('journal_mode = delete');
    } catch (cause) {
      throw new DomainError('NOT_POSSIBLE_NOW', IN_USE, [], { cause });
    } finally {
      connection.close();
    }
  }

  private async putAside(there: readonly string[]): Promise<string | null> {
    if (there.length === 0) return null;
    const { dataDir, reportsDir } = this.config;
    const moment = this.clock.now().toISOString().replace(/[:.]/g, '-');
    const aside = join(dataDir, `ersetzt-${moment}`);
    await mkdir(aside, { recursive: true, mode: 0o700 });
    for (const name of [SQLITE_FILE, AUDIT_KEY_FILE])
      if (there.includes(join(dataDir, name))) await rename(join(dataDir, name), join(aside, name));
    // Perhaps on another disk; papers are never changed, so that the ones from before may stay.
    if (there.includes(reportsDir)) await cp(reportsDir, join(aside, REPORTS), { recursive: true });
    return aside;
  }

  /** The database last: without it nothing looks restored. */
  private async putBack(from: string, files: readonly string[]): Promise<void> {
    const { dataDir, reportsDir } = this.config;
    await mkdir(dataDir, { recursive: true });
    await mkdir(reportsDir, { recursive: true });
    if (existsSync(join(from, REPORTS)))
      await cp(join(from, REPORTS), reportsDir, { recursive: true });
    if (files.includes(AUDIT_KEY_FILE))
      await cp(join(from, AUDIT_KEY_FILE), join(dataDir, AUDIT_KEY_FILE));
    await cp(join(from, SQLITE_FILE), `${this.database}.neu`);
    await rename(`${this.database}.neu`, this.database);
  }
}

const MISSING = 'Bitte nennen Sie mit --from den Ordner der Sicherung.';
const IN_USE =
  'Die Datenbank ist gerade in Gebrauch. Bitte halten Sie zuerst den Server an (Strg+C).';
const POSTGRES =
  'Dieses Programm nutzt PostgreSQL. Bitte spielen Sie die Datenbank mit pg_restore zurück.';
