import { join } from 'node:path';
import { PaperContents } from '../../src/papers/paper-contents.js';
import { StoredPapers } from '../../src/papers/stored-papers.js';
import { Bodies } from '../../src/organizations/bodies.js';
import { PaperTemplates } from '../../src/papers/paper-templates.js';
import { Rendering } from '../../src/rendering/rendering.service.js';
import { loadSeeds } from '../../src/seed/load-seed.js';
import { generateCounty } from '../../src/seed/musterkreis/generate-county.js';
import { readSeedFolder } from '../../src/seed/read-seed-folder.js';
import type { TestApp } from '../support/databases.js';
import { THE_HOUSE } from '../../src/papers/paper-audience.js';

const SEEDS = join(import.meta.dirname, '..', '..', 'seeds');
/** After the last report of every county. */
const TODAY = '2026-11-01';
const SIZES = [1, 12, 300];

/** Two real counties, each on a day it reported on, and an invented one in its smallest and largest size. */
const REPORTS = [
  { body: 'warendorf', asOf: '2023-05-25' },
  { body: 'unna', asOf: '2012-10-30' },
  { body: 'muster-1', asOf: TODAY },
  { body: 'muster-300', asOf: TODAY },
];

const STORED = [
  { body: 'warendorf', number: '066/2023' },
  // The second report of its county: with what has changed since the first.
  { body: 'muster-12', number: '094/2026' },
];

export async function loadCounties({ database }: TestApp): Promise<void> {
  const real = ['warendorf', 'unna'].map((key) => readSeedFolder(join(SEEDS, key), TODAY));
  const invented = SIZES.map((measures) =>
    generateCounty({ seed: 'pdf', measures, key: `muster-${measures}` }),
  );
  const now = new Date(`${TODAY}T12:00:00Z`);
  await loadSeeds(database, [...(await Promise.all(real)), ...invented], { now });
}

/** Every template for every county, one after the other, and papers that are stored, in both editions. */
export async function* papersOf(app: TestApp): AsyncGenerator<{ name: string; html: string }> {
  const rendering = app.get(Rendering);
  const contents = app.get(PaperContents);
  for (const template of await app.get(PaperTemplates).names()) {
    for (const { body, asOf } of REPORTS) {
      const { content } = await contents.onDemand(body, template, asOf);
      yield {
        name: `${body}-${template}`,
        html: await rendering.html(await rendering.dress(template), content),
      };
    }
  }
  for (const { body, number } of STORED) {
    const { id } = await app.get(Bodies).byKey(body);
    const paper = await app.get(StoredPapers).one(id, number, THE_HOUSE);
    const dress = await rendering.dress(paper.template ?? '');
    const editions = Object.entries(await contents.editions(body, paper));
    for (const [edition, content] of editions) {
      const name = `${number.replace('/', '-')}-${edition}`;
      yield { name, html: await rendering.html(dress, content) };
    }
  }
}
