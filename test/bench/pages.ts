import { chromium } from 'playwright-core';
import { findBrowser } from '../../src/rendering/browser.js';
import { type FirstLoad, firstLoad } from '../support/first-load.js';
import { median, percentile } from './figures.js';
import { type Load, underLoad } from './load.js';
import { HARD } from './questions.js';
import { type Row, ms, times } from './table.js';

const ROUNDS = 3;
const LEAST_OF_BARE = 0.35;
const LEAST_PAGES = 600;
const LONGEST_MS = 80;
const MOST_BYTES = 150_000;

const PAGES = {
  'Seite Übersicht': ['/uebersicht'],
  'Seite Maßnahmen, 50 je Seite': [1, 2, 3, 4].map((page) => `/massnahmen?seite=${page}`),
};

/**
 * Pages for somebody who has signed in: the program and a bare server in turn, then a browser that
 * has never been there.
 * @param session the secret in the cookie
 */
export async function measurePages(ours: string, bare: string, session: string): Promise<Row[]> {
  const cookie = `sitzung=${session}`;
  const rows: Row[] = [];
  for (const [what, paths] of Object.entries(PAGES)) {
    await refuseDifferentPages(ours, bare, paths, cookie);
    rows.push(...(await rate(what, [ours, bare], paths, cookie)));
    rows.push(...look(what, await firstLook(`${ours}${paths[0]}`, session)));
  }
  return rows;
}

async function rate(
  what: string,
  [ours, bare]: readonly [string, string],
  paths: readonly string[],
  cookie: string,
): Promise<Row[]> {
  const requests = paths.map((path) => ({ path }));
  const { connections, seconds } = HARD;
  const load = (address: string): Promise<Load> =>
    underLoad(address, requests, seconds, { connections, cookie });
  const pairs: [Load, Load][] = [];
  for (let round = 0; round < ROUNDS; round += 1) pairs.push([await load(ours), await load(bare)]);
  const pages = median(pairs.map(([our]) => our.rate));
  const bareRate = median(pairs.map(([, their]) => their.rate));
  const p99 = median(pairs.map(([our]) => percentile(our.latencies, 0.99)));
  return [
    {
      what,
      measured: `${pages.toFixed(0)} je Sekunde`,
      floor: `nackter Server ${bareRate.toFixed(0)} je Sekunde`,
      ratio: times(pages / bareRate),
      goal: `mindestens ${times(LEAST_OF_BARE)} oder ${LEAST_PAGES} je Sekunde`,
      reached: pages / bareRate >= LEAST_OF_BARE || pages >= LEAST_PAGES,
    },
    {
      what: `${what}, p99 bei ${connections} Verbindungen`,
      measured: ms(p99),
      goal: `höchstens ${ms(LONGEST_MS)}`,
      reached: p99 <= LONGEST_MS,
    },
  ];
}

const look = (what: string, { bytes, firstPaint, blocking, shift }: FirstLoad): Row[] => [
  {
    what: `${what}, erster Aufruf im Browser`,
    measured: `${(bytes / 1000).toFixed(0)} kB`,
    goal: `höchstens ${MOST_BYTES / 1000} kB`,
    reached: bytes <= MOST_BYTES,
  },
  { what: `${what}, bis etwas zu lesen ist`, measured: ms(firstPaint) },
  { what: `${what}, Browser ohne Antwort auf Eingaben`, measured: ms(blocking) },
  {
    what: `${what}, Verschiebung beim Laden`,
    measured: shift.toFixed(3).replace('.', ','),
    goal: 'keine',
    reached: shift === 0,
  },
];

async function firstLook(address: string, session: string): Promise<FirstLoad> {
  const browser = await chromium.launch({
    executablePath: findBrowser(undefined) ?? 'no browser found',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.addCookies([{ name: 'sitzung', value: session, url: address }]);
    return await firstLoad(await context.newPage(), address);
  } finally {
    await browser.close();
  }
}

/** Both must write the same, or the ratio means nothing; only keys of forms are anew each time. */
async function refuseDifferentPages(
  ours: string,
  bare: string,
  paths: readonly string[],
  cookie: string,
): Promise<void> {
  for (const path of paths) {
    const [one, other] = await Promise.all(
      [ours, bare].map(async (address) => {
        const answer = await fetch(`${address}${path}`, { headers: { cookie } });
        const keyless = /(name="(?:token|einmal)" value=")[^"]*/g;
        return (await answer.text()).replace(keyless, '$1');
      }),
    );
    if (one !== other) throw new Error(`Die beiden Server schreiben verschiedene Seiten: ${path}.`);
  }
}
