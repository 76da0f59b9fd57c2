import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { Body } from '../organizations/body.entity.js';
import { dayOf } from '../texts/days.js';
import { DomainError } from '../texts/domain-error.js';
import { PRODUCT_FOLDER } from '../web/paths.js';
import { loadSeed, loadSeeds, type SeedResult } from './load-seed.js';
import { countyOverTime } from './musterkreis/generate-county.js';
import { seedInvalid } from './problem.js';
import { readSeedFolder } from './read-seed-folder.js';
import type { SeedData } from './seed-format.js';

const SEEDS = join(PRODUCT_FOLDER, 'seeds');

/** Shows newcomers the product in full. */
const SHOWCASE = { seed: 'musterkreis', measures: 115 } as const;

/** The counties that come with the product: one folder of files each. */
@Injectable()
export class Seed {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Keys of the counties that can be loaded. */
  async folders(): Promise<string[]> {
    const entries = await readdir(SEEDS, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();
  }

  async isEmptyDatabase(): Promise<boolean> {
    return !(await this.database.read.exists(Body));
  }

  /**
   * Loads one county, or loads it anew after its files changed.
   * @throws DomainError INVALID_INPUT when there is no such folder, SEED_INVALID with all problems
   */
  async load(bodyKey: string, { dryRun = false } = {}): Promise<SeedResult> {
    const data = await this.read(bodyKey);
    return loadSeed(this.database, data, { now: this.clock.now(), dryRun });
  }

  /**
   * Loads every county and the invented one, all or none of them.
   * @returns what was loaded, one German line per county
   */
  async seedAll(): Promise<string[]> {
    const now = this.clock.now();
    const real = await Promise.all((await this.folders()).map((folder) => this.read(folder)));
    const counties = [...real, ...countyOverTime({ ...SHOWCASE, until: dayOf(now) })];
    const results = await loadSeeds(this.database, counties, { now });
    return results.flatMap(({ body, tallies }, index) => {
      const measures = tallies.find(({ kind }) => kind === 'Maßnahmen')?.added ?? 0;
      const invented = counties[index]?.kreis.erfunden ? ' (erfunden)' : '';
      return measures > 0 ? [`${body.name}${invented}: ${measures} Maßnahmen geladen.`] : [];
    });
  }

  private async read(bodyKey: string): Promise<SeedData> {
    const folders = await this.folders();
    if (!folders.includes(bodyKey)) {
      throw new DomainError(
        'INVALID_INPUT',
        `Für „${bodyKey}“ gibt es keine Daten. Möglich ist: ${folders.join(', ')}.`,
      );
    }
    const data = await readSeedFolder(join(SEEDS, bodyKey), dayOf(this.clock.now()));
    const { schluessel } = data.kreis;
    if (schluessel === bodyKey) return data;
    const message = `Der Kreis im Ordner seeds/${bodyKey} muss „${bodyKey}“ heißen, nicht „${schluessel}“.`;
    throw seedInvalid([{ field: `seeds/${bodyKey}, kreis.schluessel`, message }]);
  }
}
