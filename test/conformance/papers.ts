import { join } from 'node:path';
import { CompletePaper } from '../../src/papers/attachments/complete-paper.js';
import { type Edition, EDITIONS } from '../../src/papers/edition.js';
import type { FrozenContent } from '../../src/papers/frozen-content.js';
import type { PaperContent } from '../../src/papers/paper-content.js';
import { PaperFreezing } from '../../src/papers/paper-freezing.js';
import { PaperTemplates } from '../../src/papers/paper-templates.js';
import { Paper } from '../../src/papers/paper.entity.js';
import { CheckedSource } from '../../src/papers/templates/checked-source.js';
import type { Dress } from '../../src/rendering/dress.js';
import { Rendering } from '../../src/rendering/rendering.service.js';
import { loadSeeds } from '../../src/seed/load-seed.js';
import { generateCounty } from '../../src/seed/musterkreis/generate-county.js';
import { readSeedFolder } from '../../src/seed/read-seed-folder.js';
import type { TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { type Draft, drafted } from './drafts.js';
import { ownReport } from './own-report.js';

const SEEDS = join(import.meta.dirname, '..', '..', 'seeds');
/** After the last report of every county. */
const TODAY = '2026-11-01';
const SIZES = [1, 13, 300];

const [PLAIN, REPORT, OWN] = [
  'berichtsvorlage',
  'berichtsvorlage-umsetzungsstand',
  'eigener-bericht',
] as const;
type Template = typeof PLAIN | typeof REPORT | typeof OWN;
const BOTH = Object.keys(EDITIONS) as Edition[];

/**
 * Papers of a county: one that is stored there, or a draft, which bears ENTWURF. What becomes of a
 * paper after its release (tabled, superseded, withdrawn) never changes its documents.
 */
type Row = {
  county: string;
  templates: Partial<Record<Template, readonly Edition[]>>;
  changed?: (content: PaperContent) => PaperContent;
} & ({ number: string } | Draft);

/** Every template for both counties and in both editions, and the report from one measure to three hundred. */
const MATRIX: readonly Row[] = [
  {
    county: 'warendorf',
    number: '066/2023',
    templates: { [REPORT]: BOTH },
    changed: corrected,
  },
  {
    county: 'warendorf',
    asOf: '2023-05-25',
    attached: 'accessible',
    templates: { [PLAIN]: BOTH, [OWN]: BOTH },
  },
  {
    county: 'unna',
    asOf: '2012-10-30',
    attached: 'labelled',
    templates: { [PLAIN]: BOTH, [REPORT]: BOTH, [OWN]: BOTH },
  },
  { county: 'muster-1', asOf: TODAY, templates: { [REPORT]: BOTH } },
  // The second report of its county: with what has changed since the first.
  { county: 'muster-13', number: '094/2026', templates: { [REPORT]: ['INTERNAL'] } },
  { county: 'muster-300', asOf: TODAY, templates: { [REPORT]: BOTH } },
];

/** A paper of the matrix in one template and edition. */
export interface MatrixPaper {
  name: string;
  html: string;
  edition: Edition;
  frozen: FrozenContent;
}

export async function loadCounties({ clock, database }: TestApp): Promise<void> {
  const real = ['warendorf', 'unna'].map((key) => readSeedFolder(join(SEEDS, key), TODAY));
  const invented = SIZES.map((measures) =>
    generateCounty({ seed: 'pdf', measures, key: `muster-${measures}` }),
  );
  clock.set(`${TODAY}T12:00:00Z`);
  await loadSeeds(database, [...(await Promise.all(real)), ...invented], { now: clock.now() });
}

export async function* papersOf(app: TestApp): AsyncGenerator<MatrixPaper> {
  for (const row of MATRIX) {
    const paper =
      'number' in row ? await stored(app, row.county, row.number) : await drafted(app, row);
    const fixed = await app.get(PaperFreezing).contentOf(row.county, paper);
    const changed = row.changed ?? ((content: PaperContent) => content);
    const editions = {
      PUBLIC: changed(fixed.editions.PUBLIC),
      INTERNAL: changed(fixed.editions.INTERNAL),
    };
    for (const [template, wanted] of Object.entries(row.templates)) {
      const dress = await dressOf(app, template);
      for (const edition of wanted)
        yield {
          name: [row.county, template, edition].join('-'),
          html: await app.get(Rendering).html(dress, editions[edition]),
          edition,
          frozen: { ...fixed, editions, dress },
        };
    }
  }
}

/** The paper with its files behind it; undefined where there are none. */
export const completeOf = (
  app: TestApp,
  { frozen, edition }: MatrixPaper,
  pdf: Buffer,
): Promise<Buffer> | undefined =>
  frozen.attachments && app.get(CompletePaper).of(frozen, edition, pdf);

async function stored(app: TestApp, county: string, reference: string): Promise<Paper> {
  const { body } = await TestCounty.loaded(app.database, county);
  return app.database.read.findOneByOrFail(Paper, { bodyId: body.id, reference });
}

/** @throws DomainError for a template nobody could release */
async function dressOf(app: TestApp, template: string): Promise<Dress> {
  const templates = app.get(PaperTemplates);
  if (template !== OWN) return app.get(Rendering).dress(template);
  const own = {
    key: OWN,
    basedOn: REPORT,
    source: ownReport(templates.shippedSource(REPORT)),
  };
  await app.get(CheckedSource).check(own);
  return templates.dressed(own.basedOn, own.key, own.source);
}

function corrected({ vorlage, ...content }: PaperContent): PaperContent {
  const berichtigung = { nummer: '012/2023', text: 'Die Zahl der Einsätze war falsch.' };
  return { ...content, vorlage: { ...vorlage, berichtigung } };
}
