import { readFile, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { AuditProofs } from '../../audit-log/audit-proofs.js';
import type { Call } from '../../auth/call.js';
import type { FormPage } from '../../auth/page-forms.js';
import { Clock } from '../../config/clock.js';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.module.js';
import { Database } from '../../database/database.js';
import { Home } from '../../organizations/home.js';
import { findBrowser } from '../../rendering/browser.js';
import { Rendering } from '../../rendering/rendering.service.js';
import { dayOf } from '../../texts/days.js';
import { relativeDay } from '../../texts/relative-days.js';
import { PRODUCT_FOLDER } from '../../web/paths.js';
import { lastBackup } from '../backup/last-backup.js';

const MIB = 1_048_576;
/** Less free space than this deserves a warning, in mebibytes. */
const SCARCE_MIB = 1024;

/** What `/verwaltung/system` shows: what runs here, and on what. */
@Injectable()
export class SystemPage {
  constructor(
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly home: Home,
    private readonly proofs: AuditProofs,
    private readonly rendering: Rendering,
  ) {}

  async page(call: Call): Promise<FormPage> {
    const county = await this.home.key(call);
    const [version, size, pending, disk, head, proof, backup] = await Promise.all([
      ownVersion(),
      this.database.bytes(),
      this.database.pendingMigrations(),
      statfs(this.config.dataDir),
      this.logHead(),
      this.proofs.last(call, county),
      lastBackup(this.config.dataDir),
    ]);
    const today = dayOf(this.clock.now());
    const free = Math.round((disk.bavail * disk.bsize) / MIB);
    const view = {
      title: 'System',
      breadcrumb: [{ text: 'Verwaltung', href: '/verwaltung' }],
      styles: ['verwaltung'],
      version,
      node: process.version,
      sqlite: this.database.isSqlite,
      sizeMib: Math.max(1, Math.round(size / MIB)),
      pending,
      browser: findBrowser(this.config.browserPath) ?? null,
      browserProblem: this.rendering.browserProblem ?? null,
      dataDir: this.config.dataDir,
      reportsDir: this.config.reportsDir,
      freeMib: free,
      scarce: free < SCARCE_MIB,
      head,
      proof,
      backup: backup && { ...backup, ago: relativeDay(dayOf(new Date(backup.madeAt)), today) },
      keyInFile: this.config.auditKey === undefined,
    };
    return { template: 'verwaltung/system.hbs', view };
  }

  /** The number of the newest entry of the log; 0 while there is none. */
  private async logHead(): Promise<number> {
    const [head] = await this.database.rows<{ sequence: number }>(
      'select sequence from audit_head where id = 1',
    );
    return head?.sequence ?? 0;
  }
}

async function ownVersion(): Promise<string> {
  const text = await readFile(join(PRODUCT_FOLDER, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
