import { Program } from '../support/program.js';
import type { Size } from './big-county.js';
import { median, percentile } from './figures.js';
import { growth } from './growth.js';
import { type Load, type Request, underLoad, warmUp } from './load.js';
import { measurePages } from './pages.js';
import { CHANGES, GENTLY, HARD, READS, statusReports } from './questions.js';
import { settle, type Site, startBare } from './site.js';
import { count, type Row, ms, times } from './table.js';

const ROUNDS = 3;
const LEAST_OF_BARE = 0.35;
const LONGEST_LIST_MS = 80;
const MOST_FOR_THE_PAST = 2;
const LEAST_WRITES = 250;
const LONGEST_WRITE_MS = 100;
const LEAST_VERIFIED = 50_000;

/** Tracking at full size: the program and a bare server in turn, on the same SQLite file. */
export async function measureTracking(size: Size): Promise<Row[]> {
  const grown = await growth();
  const site = await settle(size);
  const program = new Program('main.js', [], site.variables);
  try {
    const address = await program.address();
    const bare = await startBare(site);
    try {
      const rows = await reads(address, bare.address, site.token);
      const pages = await measurePages(address, bare.address, site.session);
      const written = await writes(address, bare.address, site.token);
      return [...rows, ...pages, ...written, proof(site, size), ...grown];
    } finally {
      bare.stop();
    }
  } finally {
    await program.stop('SIGTERM');
    await site.remove();
  }
}

const proof = ({ verified }: Site, { auditEntries }: Size): Row => ({
  what: `Protokoll geprüft, ${count(auditEntries)} Einträge`,
  measured: `${verified.toFixed(0)} je Sekunde`,
  goal: `mindestens ${count(LEAST_VERIFIED)} je Sekunde`,
  reached: verified >= LEAST_VERIFIED,
});

async function reads(ours: string, bare: string, token: string): Promise<Row[]> {
  const rows: Row[] = [];
  const rates = new Map<string, number>();
  for (const [what, requests] of Object.entries(READS)) {
    const { row, rate } = await compare(what, [ours, bare], () => requests, token);
    rates.set(what, rate);
    rows.push(...row);
  }
  const [present = 1, past = 1] = [...rates.values()];
  return [
    ...rows,
    {
      what: 'Liste vor zehn Jahren zur heutigen',
      measured: times(present / past),
      floor: '',
      ratio: times(present / past),
      goal: `höchstens ${times(MOST_FOR_THE_PAST)}`,
      reached: present / past <= MOST_FOR_THE_PAST,
    },
  ];
}

async function writes(ours: string, bare: string, token: string): Promise<Row[]> {
  const { row } = await compare('Sachstand melden', [ours, bare], statusReports, token);
  return row;
}

async function compare(
  what: string,
  [ours, bare]: readonly [string, string],
  requests: () => readonly Request[],
  token: string,
): Promise<{ row: Row[]; rate: number }> {
  const { connections, seconds } = what === CHANGES ? GENTLY : HARD;
  const load = (address: string): Promise<Load> =>
    underLoad(address, requests(), seconds, { connections, token });
  for (const address of [ours, bare]) await warmUp(address, requests(), token);
  const pairs: [Load, Load][] = [];
  for (let round = 0; round < ROUNDS; round += 1) pairs.push([await load(ours), await load(bare)]);
  const rate = median(pairs.map(([our]) => our.rate));
  const bareRate = median(pairs.map(([, their]) => their.rate));
  const p99 = median(pairs.map(([our]) => percentile(our.latencies, 0.99)));
  const writing = what === 'Sachstand melden';
  const longest = writing ? LONGEST_WRITE_MS : LONGEST_LIST_MS;
  const ratio = rate / bareRate;
  return {
    rate,
    row: [
      {
        what,
        measured: `${rate.toFixed(0)} je Sekunde`,
        floor: `nackter Server ${bareRate.toFixed(0)} je Sekunde`,
        ratio: times(ratio),
        goal: writing
          ? `mindestens ${LEAST_WRITES} je Sekunde`
          : `mindestens ${times(LEAST_OF_BARE)}`,
        reached: writing ? rate >= LEAST_WRITES : ratio >= LEAST_OF_BARE,
      },
      {
        what: `${what}, p99 bei ${connections} Verbindungen`,
        measured: ms(p99),
        floor: '',
        ratio: '',
        ...(writing || what.startsWith('Liste')
          ? { goal: `höchstens ${ms(longest)}`, reached: p99 <= longest }
          : {}),
      },
    ],
  };
}
