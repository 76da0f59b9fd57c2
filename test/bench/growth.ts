import { BIG } from './big-county.js';
import { median } from './figures.js';
import { underLoad, warmUp } from './load.js';
import { settle, startBare } from './site.js';
import { count, type Row, ms, times } from './table.js';

const MEASURES = 1_000;
const HISTORIES = [10_000, 100_000, 1_000_000];
const SECONDS = 3;
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
 * the bare server, one at a time, so that nothing but the SQL and the reading of it is measured.
 */
export async function growth(): Promise<Row[]> {
  const taken: Record<keyof typeof READS, number>[] = [];
  for (const reports of HISTORIES) taken.push(await cost(reports));
  return (Object.keys(READS) as (keyof typeof READS)[]).flatMap((what) => {
    const figures = taken.map((one) => one[what]);
    const [shortest = 1] = figures;
    return figures.map((figure, index) => ({
      what: `${what} von ${count(MEASURES)}, ${count(HISTORIES[index] ?? 0)} Sachstände`,
      measured: ms(figure),
      ratio: times(figure / shortest),
      ...(index === HISTORIES.length - 1
        ? { goal: `höchstens ${times(LOG)}`, reached: figure / shortest <= LOG }
        : {}),
    }));
  });
}

async function cost(reports: number): Promise<Record<keyof typeof READS, number>> {
  const site = await settle({ measures: MEASURES, reports, auditEntries: 1_000 });
  const bare = await startBare(site);
  try {
    const medianOf = async (paths: readonly string[]): Promise<number> => {
      const requests = paths.map((path) => ({ path }));
      await warmUp(bare.address, requests, site.token);
      const { latencies } = await underLoad(bare.address, requests, SECONDS, { connections: 1 });
      return median(latencies);
    };
    return {
      Liste: await medianOf(READS.Liste),
      'Eine Maßnahme': await medianOf(READS['Eine Maßnahme']),
    };
  } finally {
    bare.stop();
    await site.remove();
  }
}
