import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import SqliteConnection from 'better-sqlite3';
import { createDataSources, SQLITE_FILE } from '../../src/database/data-sources.js';
import { Database } from '../../src/database/database.js';
import { newId } from '../../src/database/ids.js';
import { Body } from '../../src/organizations/body.entity.js';
import { checksum } from '../../src/papers/frozen-content.js';
import {
  PaperTemplate,
  PaperTemplateVersion,
} from '../../src/papers/templates/paper-template.entity.js';
import { ENTITIES } from '../../src/schema.js';
import { loadSeeds } from '../../src/seed/load-seed.js';
import { generateCounty } from '../../src/seed/musterkreis/generate-county.js';
import { filledInstallation } from '../support/filled-installation.js';
import { childrenOf, membersOf } from '../support/processes.js';
import { Program } from '../support/program.js';

const NOW = new Date('2026-11-01T12:00:00Z');
const LOOK_AGAIN_MS = 100;

const COUNTIES = [
  generateCounty({ seed: 'last', measures: 120, key: 'mittel', name: 'Kreis Mittel' }),
  generateCounty({ seed: 'last', measures: 11_000, key: 'gross', name: 'Kreis Groß' }),
];

const EACH_TWICE = (text: string): string =>
  `<main><h1>Last</h1>{{#each stand.massnahmen}}{{#each @root.stand.massnahmen}}${text}{{/each}}{{/each}}</main>`;
const ROW = '<tr><th scope="row">x</th></tr>'.repeat(2);

/** What no county writes, but a mistake can. */
export const TEMPLATES = {
  /** As many paragraphs as a paper may have characters for: thousands of pages. */
  endlos: EACH_TWICE('<p>x</p>'.repeat(20)),
  /** 60 MB for 120 measures. */
  riesig: EACH_TWICE(`<p>${'x'.repeat(4_200)}</p>`),
  zeilen: `<main><h1>Last</h1><table><caption>Last</caption>{{#each stand.massnahmen}}{{#each @root.stand.massnahmen}}${ROW}{{/each}}{{/each}}</table></main>`,
} as const;

const ON_DEMAND = `
  insert into rendition_job (id, body_id, owner, ordered_by, title, format, draft, open_key, phase,
    attempts, run_after, created_at)
  select ?, id, 'niemand', 'Last', 'Last', ?, ?, ?, 'WAITING', 0, ?, ? from body where key = ?`;

const OF_FROZEN = `
  insert into rendition_job (id, body_id, owner, ordered_by, title, format, frozen_paper_id, edition,
    open_key, phase, attempts, run_after, created_at)
  select ?, p.body_id, '', 'Freigabe', 'Dokument', ?, f.id, ?, ?, 'WAITING', 0, f.frozen_at, f.frozen_at
  from frozen_paper f join paper p on p.id = f.paper_id where p.reference = '066/2023'`;

export interface Ended {
  phase: string;
  problem: string | null;
}

/** An installation with a small and a huge county and templates that go wrong, and what it leaves behind. */
export class RenderSite {
  /** Browsers there have been; each leads its group. */
  private readonly browsers = new Set<number>();
  private program: Program | undefined;

  private constructor(
    private readonly folder: string,
    private readonly variables: Record<string, string>,
    private readonly database: SqliteConnection.Database,
  ) {}

  static async create(): Promise<RenderSite> {
    const { folder, variables } = await filledInstallation();
    const dataDir = variables.DATA_DIR ?? '';
    const TMPDIR = join(folder, 'tmp');
    await mkdir(TMPDIR);
    await fill(dataDir);
    const database = new SqliteConnection(join(dataDir, SQLITE_FILE));
    return new RenderSite(folder, { ...variables, TMPDIR, SEED: 'none' }, database);
  }

  /** @returns its address */
  start(browserPath?: string): Promise<string> {
    const variables = { ...this.variables };
    if (browserPath !== undefined) variables.BROWSER_PATH = browserPath;
    this.program = new Program('main.js', [], variables);
    return this.program.address();
  }

  /** What people ask all day: a list, and one measure. */
  async questions(address: string): Promise<string[]> {
    const list = `${address}/api/v1/bodies/mittel/measures`;
    const { items } = (await (await fetch(list)).json()) as { items: { number: string }[] };
    return [`${list}?asOf=2026-06-30`, `${list}/${items[0]?.number ?? ''}`];
  }

  /** Asks for a document and waits for it. @returns `OK`, or the code of the problem */
  async render(address: string, wanted: { template: string; format: string }): Promise<string> {
    const answer = await fetch(`${address}/api/v1/bodies/mittel/renditions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...wanted, asOf: '2026-10-01' }),
    });
    if (answer.ok) return (await answer.arrayBuffer()).byteLength > 1_000 ? 'OK' : 'EMPTY';
    return ((await answer.json()) as { code: string }).code;
  }

  /** Lets the program end as it should. */
  async stop(): Promise<void> {
    await this.findBrowsers();
    await this.program?.stop('SIGTERM');
  }

  async signalBrowsers(signal: NodeJS.Signals): Promise<void> {
    for (const browser of await this.findBrowsers())
      for (const member of await membersOf(browser)) send(member, signal);
  }

  /** Has a document made on demand, as PDF. @returns the id of the order */
  order(county: string, template: string): string {
    const id = newId();
    const draft = JSON.stringify({ county, template, asOf: '2026-10-01', filter: {} });
    const now = NOW.toISOString();
    this.database.prepare(ON_DEMAND).run(id, 'pdf', draft, id, now, now, county);
    return id;
  }

  /** Has all documents of paper 066/2023 made. @returns the ids of the orders */
  orderFrozen(): string[] {
    return ['PUBLIC', 'INTERNAL'].flatMap((edition) =>
      ['pdf', 'docx'].map((format) => {
        const id = newId();
        this.database.prepare(OF_FROZEN).run(id, format, edition, id);
        return id;
      }),
    );
  }

  async ended(id: string): Promise<Ended> {
    const find = this.database.prepare<[string], Ended>(
      'select phase, problem from rendition_job where id = ?',
    );
    for (;;) {
      const job = find.get(id);
      if (!job || ['DONE', 'FAILED'].includes(job.phase)) return job ?? GONE;
      await pause(LOOK_AGAIN_MS);
    }
  }

  /** What should not be there once the program has ended. */
  async leftovers() {
    const processes = await Promise.all([...this.browsers].map(membersOf));
    const reports = join(this.folder, 'reports');
    const stored = this.database
      .prepare<[], { file: string; sha256: string }>('select file, sha256 from rendition')
      .all();
    const damaged = [];
    for (const { file, sha256 } of stored)
      if (checksum(await readFile(join(reports, file))) !== sha256) damaged.push(file);
    const names = await readdir(reports, { recursive: true });
    return {
      processes: processes.flat(),
      temporary: await readdir(this.variables.TMPDIR ?? '', { recursive: true }),
      unfinished: names.filter((name) => name.endsWith('.unfertig')),
      damaged,
    };
  }

  async remove(): Promise<void> {
    this.database.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  async findBrowsers(): Promise<number[]> {
    const now = await childrenOf(this.program?.pid ?? 0);
    for (const browser of now) this.browsers.add(browser);
    return now;
  }
}

const GONE: Ended = { phase: 'GONE', problem: null };

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // Ended a moment ago.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function fill(dataDir: string): Promise<void> {
  const database = new Database(createDataSources({ databaseUrl: undefined, dataDir }, ENTITIES));
  await database.onModuleInit();
  try {
    await loadSeeds(database, COUNTIES, { now: NOW });
    for (const { key } of await database.read.find(Body)) await addTemplates(database, key);
  } finally {
    await database.onApplicationShutdown();
  }
}

async function addTemplates(database: Database, county: string): Promise<void> {
  const { id: bodyId } = await database.read.findOneByOrFail(Body, { key: county });
  const made = { version: 1, createdAt: NOW };
  for (const [key, source] of Object.entries(TEMPLATES)) {
    const id = newId();
    const template = { id, bodyId, key, name: key, basedOn: 'berichtsvorlage-umsetzungsstand' };
    const released = { number: 1, source, note: null, author: 'Last', authorId: null };
    await database.write(async (em) => {
      await em.insert(PaperTemplate, { ...template, ...made });
      await em.insert(PaperTemplateVersion, {
        ...{ id: newId(), templateId: id, ...released, createdAt: NOW, state: 'RELEASED' },
        ...{ decidedAt: NOW, decidedBy: 'Last', reason: null },
      });
    });
  }
}
