import { BIG } from './big-county.js';
import { median } from './figures.js';
import { underLoad, warmUp } from './load.js';
import { settle, startBare } from './site.js';
import { count, type Row, ms, times } from './table.js';

const MEASURES = 1_000;
const HISTORIES = [10_000, 100_000, 1_000_000];
const ROUNDS = 5;
const SECONDS = 1;
/** From the shortest history to the longest one. */
const LOG = Math.log(1_000_000) / Math.log(10_000);

const root = `/api/v1/bodies/${BIG}`;

/** So many different days that none of their lists is remembered when it is asked for again. */
const DAYS = Array.from({ length: 400 }, (_, index) =>
  new Date(Date.parse('2020-01-01') + index * 86_400_000).toISOString().slice(0, 10),
);
const READS = {
  Liste: DAYS.map((day) => `${root}/measures?asOf=${day}&status=ONGOING&sort=title`),
  'Eine Maßnahme': DAYS.map((day, index) => `${root}/measures/M${index + 1}?asOf=${day}`),
};

/**
 * What the same questions about the same thousand measures cost as their history grows: asked of
 * the bare server, one at a time, so that nothing but the SQL and the reading of it is measured. The
 * histories take turns, so that what else the machine does meets them all.
 */
export async function growth(): Promise<Row[]> {
  const counties: County[] = [];
  try {
    for (const reports of HISTORIES) counties.push(await settled(reports));
    for (const county of counties) await warm(county);
    for (let round = 0; round < ROUNDS; round += 1)
      for (const county of counties) await askAll(county);
    return (Object.keys(READS) as Read[]).flatMap((what) => rowsFor(what, counties));
  } finally {
    for (const { bare, site } of counties) {
      bare.stop();
      await site.remove();
    }
  }
}

type Read = keyof typeof READS;

interface County {
  site: Awaited<ReturnType<typeof settle>>;
  bare: Awaited<ReturnType<typeof startBare>>;
  /** Milliseconds of each answer. */
  latencies: Record<Read, number[]>;
}

async function settled(reports: number): Promise<County> {
  const site = await settle({ measures: MEASURES, reports, auditEntries: 1_000 });
  const bare = await startBare(site);
  return { site, bare, latencies: { Liste: [], 'Eine Maßnahme': [] } };
}

async function warm({ bare, site }: County): Promise<void> {
  for (const paths of Object.values(READS)) await warmUp(bare.address, requests(paths), site.token);
}

async function askAll({ bare, latencies }: County): Promise<void> {
  for (const what of Object.keys(READS) as Read[]) {
    const asked = requests(READS[what]);
    const load = await underLoad(bare.address, asked, SECONDS, { connections: 1 });
    latencies[what].push(...load.latencies);
  }
}

const requests = (paths: readonly string[]) => paths.map((path) => ({ path }));

function rowsFor(what: Read, counties: readonly County[]): Row[] {
  const figures = counties.map(({ latencies }) => median(latencies[what]));
  const [shortest = 1] = figures;
  return figures.map((figure, index) => ({
    what: `${what} von ${count(MEASURES)}, ${count(HISTORIES[index] ?? 0)} Sachstände`,
    measured: ms(figure),
    ratio: times(figure / shortest),
    ...(index === HISTORIES.length - 1
      ? { goal: `höchstens ${times(LOG)}`, reached: figure / shortest <= LOG }
      : {}),
  }));
}
