import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { median, percentile } from './figures.js';
import { type Load, underLoad } from './load.js';
import { type Row, ms, times } from './table.js';

const LEAST_OF_BARE = 0.35;
const ROUNDS = 5;
const SECONDS = 2;

const PATHS = [1, 2, 100, 200].map(
  (page) => `/api/v1/bodies/gross/measures?asOf=2026-06-30&page=${page}`,
);

const REQUESTS = PATHS.map((path) => ({ path }));

/** The list of 10,000 measures: the program and a bare server in turn, under the same load. */
export async function measureList(address: string, databaseFile: string): Promise<Row[]> {
  const bare = await startBareServer(databaseFile);
  try {
    await refuseDifferentAnswers(address, bare.address);
    await underLoad(address, REQUESTS, 2);
    await underLoad(bare.address, REQUESTS, 2);
    const ours: Load[] = [];
    const theirs: Load[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await underLoad(address, REQUESTS, SECONDS));
      theirs.push(await underLoad(bare.address, REQUESTS, SECONDS));
    }
    return rows(ours, theirs);
  } finally {
    bare.stop();
  }
}

function rows(ours: readonly Load[], theirs: readonly Load[]): Row[] {
  const rate = (loads: readonly Load[]): number => median(loads.map((load) => load.rate));
  const ratio = rate(ours) / rate(theirs);
  const latency = (loads: readonly Load[], share: number): number =>
    median(loads.map(({ latencies }) => percentile(latencies, share)));
  const compared = (what: string, share: number): Row => ({
    what: `Liste, ${what}`,
    measured: ms(latency(ours, share)),
    floor: `nackter Server ${ms(latency(theirs, share))}`,
    ratio: times(latency(ours, share) / latency(theirs, share)),
  });
  return [
    {
      what: 'Liste, 50 von 10 000 Maßnahmen',
      measured: `${rate(ours).toFixed(0)} je Sekunde`,
      floor: `nackter Server ${rate(theirs).toFixed(0)} je Sekunde`,
      ratio: times(ratio),
      goal: `mindestens ${times(LEAST_OF_BARE)}`,
      reached: ratio >= LEAST_OF_BARE,
    },
    compared('Antwortzeit p50', 0.5),
    compared('Antwortzeit p99', 0.99),
  ];
}

async function startBareServer(databaseFile: string): Promise<{ address: string; stop(): void }> {
  const child = fork(join(import.meta.dirname, 'bare-server.ts'), [databaseFile]);
  const [port] = (await once(child, 'message')) as [number];
  return {
    address: `http://127.0.0.1:${port}`,
    stop: () => {
      child.disconnect();
    },
  };
}

/** Both must do the same work, or the ratio means nothing. */
async function refuseDifferentAnswers(ours: string, theirs: string): Promise<void> {
  for (const path of PATHS) {
    const [one, other] = await Promise.all(
      [ours, theirs].map(async (address) => {
        const answer = await fetch(`${address}${path}`);
        return answer.text();
      }),
    );
    if (one !== other) throw new Error(`Die beiden Server antworten verschieden auf ${path}.`);
  }
}
