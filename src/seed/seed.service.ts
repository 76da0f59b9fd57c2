import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Audit, type Deed } from '../audit/audit.js';
import { theProgram } from '../auth/actor.js';
import { callBy } from '../auth/call.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { Body } from '../organizations/body.entity.js';
import { LoadedPapers } from '../papers/loaded-papers.js';
import { dayOf } from '../texts/days.js';
import { DomainError } from '../texts/domain-error.js';
import { PRODUCT_FOLDER } from '../web/paths.js';
import { loadSeeds, type SeedResult } from './load-seed.js';
import { countyOverTime } from './musterkreis/generate-county.js';
import { seedInvalid } from './problem.js';
import { readSeedFolder } from './read-seed-folder.js';
import type { SeedData } from './seed-format.js';

const SEEDS = join(PRODUCT_FOLDER, 'seeds');

/** Who it is that loads, as records say it. */
const LOADER = 'Datenübernahme';

/** The county that exists nowhere; it is made, not read. */
const INVENTED = { key: 'musterkreis', seed: 'musterkreis', measures: 115 } as const;

/** The counties that come with the product: one folder of files each, and one that is made up. */
@Injectable()
export class Seed {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly papers: LoadedPapers,
  ) {}

  /** Keys of the counties that can be loaded. */
  async counties(): Promise<string[]> {
    const entries = await readdir(SEEDS, { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    return [...folders, INVENTED.key].sort();
  }

  async isEmptyDatabase(): Promise<boolean> {
    return !(await this.database.read.exists(Body));
  }

  /**
   * Loads one county, or loads it anew after its files changed.
   * @throws DomainError INVALID_INPUT when there is no such county, SEED_INVALID with all problems
   */
  async load(bodyKey: string, { dryRun = false } = {}): Promise<SeedResult> {
    const stages = await this.read(bodyKey);
    return this.database.exclusively(async () => {
      // A county that is there already has been through the earlier ones.
      const known = await this.database.read.existsBy(Body, { key: bodyKey });
      const next = known ? stages.slice(-1) : stages;
      const results = await this.loadAll(next, dryRun);
      if (!dryRun) await this.papers.fix();
      return together(results);
    });
  }

  /**
   * Loads every county, all or none of them, unless there is one already.
   * @returns what was loaded, one German line per county; empty when there was nothing to do
   */
  async loadIntoEmpty(): Promise<string[]> {
    return this.database.exclusively(async () => {
      if (!(await this.isEmptyDatabase())) return [];
      const keys = await this.counties();
      const stages = await Promise.all(keys.map((key) => this.read(key)));
      await this.loadAll(stages.flat());
      await this.papers.fix();
      return stages.flatMap((stage) => stage.slice(-1)).map(loaded);
    });
  }

  private loadAll(counties: readonly SeedData[], dryRun = false): Promise<SeedResult[]> {
    return loadSeeds(this.database, counties, {
      now: this.clock.now(),
      dryRun,
      onLoaded: async (em, result) => {
        const { id } = await em.findOneByOrFail(Body, { key: result.body.key });
        await this.audit.record(em, callBy(theProgram(LOADER)), deedOf(id, result));
      },
    });
  }

  /** @throws DomainError INVALID_INPUT when the county could be loaded and is not there, saying how */
  async refuseUnloaded(bodyKey: string): Promise<void> {
    if (!(await this.counties()).includes(bodyKey)) return;
    if (await this.database.read.existsBy(Body, { key: bodyKey })) return;
    throw new DomainError(
      'INVALID_INPUT',
      `Der Kreis „${bodyKey}“ ist noch nicht geladen. Bitte laden Sie ihn zuerst: npm run cli -- seed --body ${bodyKey}`,
    );
  }

  /** The county each time it was written down, oldest first; usually once. */
  private async read(bodyKey: string): Promise<SeedData[]> {
    const today = dayOf(this.clock.now());
    const { key, ...options } = INVENTED;
    if (bodyKey === key) return countyOverTime({ ...options, until: today });
    return [await this.readFolder(bodyKey, today)];
  }

  private async readFolder(bodyKey: string, today: string): Promise<SeedData> {
    const counties = await this.counties();
    if (!counties.includes(bodyKey)) {
      throw new DomainError(
        'INVALID_INPUT',
        `Für „${bodyKey}“ gibt es keine Daten. Möglich ist: ${counties.join(', ')}.`,
      );
    }
    const data = await readSeedFolder(join(SEEDS, bodyKey), today);
    const { schluessel } = data.kreis;
    if (schluessel === bodyKey) return data;
    const message = `Der Kreis in diesem Ordner muss „${bodyKey}“ heißen, nicht „${schluessel}“.`;
    throw seedInvalid([{ field: `seeds/${bodyKey}, kreis.schluessel`, message }]);
  }
}

function deedOf(bodyId: string, { stand, tallies, revisions }: SeedResult): Deed {
  const sum = (count: 'added' | 'changed') => tallies.reduce((all, one) => all + one[count], 0);
  return {
    action: 'DATA_LOADED',
    bodyId,
    objectType: 'COUNTY',
    objectId: bodyId,
    after: { asOf: stand, added: sum('added'), changed: sum('changed'), revisions },
  };
}

function loaded({ kreis, massnahmen }: SeedData): string {
  const name = kreis.erfunden ? `${kreis.name} (erfunden)` : kreis.name;
  const hidden = massnahmen.filter(({ oeffentlich }) => oeffentlich === false).length;
  const note = hidden > 0 ? `, davon ${hidden} nicht öffentlich` : '';
  return `${name}: ${massnahmen.length} Maßnahmen geladen${note}.`;
}

/** What a county comes to that was loaded as it was written down time after time. */
function together(results: readonly SeedResult[]): SeedResult {
  const newest = results.at(-1);
  if (!newest)
    throw new DomainError('INVALID_INPUT', 'Für diesen Kreis gibt es heute noch keine Daten.');
  if (results.length === 1) return newest;
  const tallies = newest.tallies.map(({ kind, missing }, index) => {
    const added = results.reduce((sum, { tallies }) => sum + (tallies[index]?.added ?? 0), 0);
    return { kind, added, changed: 0, unchanged: 0, missing };
  });
  return { ...newest, tallies, revisions: results.reduce((sum, one) => sum + one.revisions, 0) };
}
