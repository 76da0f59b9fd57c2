import { newId } from '../../src/database/ids.js';
import { BIG, UNITS } from './big-county.js';
import type { Request } from './load.js';

/** How hard it is asked, and how long in each round. */
export const HARD = { connections: 20, seconds: 2 };
/** For answers that take longer than a second. */
export const GENTLY = { connections: 2, seconds: 8 };

/** So many units does a head of department lead. */
export const UNITS_OF_ACCOUNT = 3;

const root = `/api/v1/bodies/${BIG}`;
const TODAY = '2026-11-01';
const TEN_YEARS_BACK = '2017-02-01';
const list = (day: string) => (page: number) =>
  `${root}/measures?asOf=${day}&status=ONGOING&lead=amt-3&sort=title&page=${page}`;

export const CHANGES = 'Änderungen zwischen zwei Tagen';

/** More days than answers are remembered: each is asked for as if for the first time. */
const DAYS = Array.from({ length: 400 }, (_, index) =>
  new Date(Date.parse('2025-01-01') + index * 86_400_000).toISOString().slice(0, 10),
);

const asking = (...paths: string[]): Request[] => paths.map((path) => ({ path }));

let changesAsked = 0;

/** About another day each time, as answers are remembered. */
const changes = (): Request => {
  const path = () =>
    `${root}/changes?from=${DAYS[(changesAsked += 1) % DAYS.length] ?? TODAY}&to=${TODAY}`;
  return { path: path(), setupRequest: (request) => ({ ...request, path: path() }) };
};

/** What is asked, signed in; the same of both servers. */
export const READS = {
  'Liste mit Filter, Sortierung, Zahl': asking(...[1, 2, 3, 4].map(list(TODAY))),
  'Liste vor zehn Jahren': asking(...[1, 2, 3, 4].map(list(TEN_YEARS_BACK))),
  'Erste Frage nach einer Liste': asking(...DAYS.map((day) => list(day)(1))),
  'Eine Maßnahme': asking(
    ...[7, 77, 777].map((number) => `${root}/measures/M${number}?asOf=${TODAY}`),
  ),
  Suche: asking(
    ...['M777', 'Ostbevern M775'].map(
      (words) => `${root}/search?asOf=${TODAY}&q=${encodeURIComponent(words)}`,
    ),
  ),
  [CHANGES]: [changes()],
};

let next = 0;

/** Number of a measure led by one of the units of the account; they take turns (big-county.ts). */
const ownNumber = (index: number): number =>
  Math.floor(index / UNITS_OF_ACCOUNT) * UNITS + (index % UNITS_OF_ACCOUNT) + 1;

/** Reports on one measure after the other, each with an id of its own. */
export const statusReports = (): Request[] =>
  Array.from({ length: 50 }, () => ({
    method: 'POST',
    path: `${root}/measures/M${ownNumber((next += 1))}/status-reports`,
    // A fresh one for each request that is sent, also the hundredth round.
    setupRequest: (request) => ({
      ...request,
      body: JSON.stringify({
        id: newId(),
        status: 'ONGOING',
        publicText: 'Die Angebote finden statt und werden angenommen.',
      }),
    }),
  }));
