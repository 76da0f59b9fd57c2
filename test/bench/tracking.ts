import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ApiToken } from '../../src/auth/api-token.entity.js';
import { hashOf, newSecret } from '../../src/auth/secrets.js';
import { createDataSources, SQLITE_FILE } from '../../src/database/data-sources.js';
import { Database } from '../../src/database/database.js';
import { newId } from '../../src/database/ids.js';
import { ENTITIES } from '../../src/schema.js';
import { UserAccount, UserUnit } from '../../src/users/user-account.entity.js';
import { createInstallation, Program } from '../support/program.js';
import { BIG, fillBigCounty, type Size } from './big-county.js';
import { median, percentile } from './figures.js';
import { type Load, type Request, underLoad } from './load.js';
import { type Row, ms, times } from './table.js';

const AUDIT_KEY = '01'.repeat(32);
const CONNECTIONS = 20;
const ROUNDS = 3;
const SECONDS = 2;
const DAY_MS = 86_400_000;

const LEAST_OF_BARE = 0.35;
const LONGEST_LIST_MS = 80;
const MOST_FOR_THE_PAST = 2;
const LEAST_WRITES = 250;
const LONGEST_WRITE_MS = 100;

const root = `/api/v1/bodies/${BIG}`;
const TODAY = '2026-11-01';
const TEN_YEARS_BACK = '2017-02-01';
const list = (day: string) => (page: number) =>
  `${root}/measures?asOf=${day}&status=ONGOING&lead=amt-3&sort=title&page=${page}`;

/** What is asked, signed in; the same paths for both servers. */
const READS = {
  'Liste mit Filter, Sortierung, Zahl': [1, 2, 3, 4].map(list(TODAY)),
  'Liste vor zehn Jahren': [1, 2, 3, 4].map(list(TEN_YEARS_BACK)),
  'Eine Maßnahme': [7, 77, 777].map((number) => `${root}/measures/M${number}?asOf=${TODAY}`),
  Suche: ['M777', 'Ostbevern M775'].map(
    (words) => `${root}/search?asOf=${TODAY}&q=${encodeURIComponent(words)}`,
  ),
  'Änderungen zwischen zwei Tagen': [`${root}/changes?from=2026-09-01&to=${TODAY}`],
};

interface Site {
  variables: Record<string, string>;
  bodyId: string;
  token: string;
  remove(): Promise<void>;
}

/** Tracking at full size: the program and a bare server in turn, on the same SQLite file. */
export async function measureTracking(size: Size): Promise<Row[]> {
  const site = await settle(size);
  const program = new Program('main.js', [], site.variables);
  try {
    const address = await program.address();
    const bare = await startBare(site);
    try {
      const rows = await reads(address, bare.address, site.token);
      return [...rows, ...(await writes(address, bare.address, site.token))];
    } finally {
      bare.stop();
    }
  } finally {
    await program.stop('SIGTERM');
    await site.remove();
  }
}

async function settle(size: Size): Promise<Site> {
  const installation = await createInstallation();
  const dataDir = installation.variables.DATA_DIR ?? '';
  await mkdir(dataDir, { recursive: true });
  const database = new Database(createDataSources({ databaseUrl: undefined, dataDir }, ENTITIES));
  await database.onModuleInit();
  const token = newSecret();
  const { body, units } = await fillBigCounty(database, size, Buffer.from(AUDIT_KEY, 'hex'));
  await database.write(async (em) => {
    const account = accountOf(body.id);
    await em.insert(UserAccount, account);
    await em.insert(
      UserUnit,
      units.map(({ id }) => ({ userId: account.id, organizationId: id })),
    );
    await em.insert(ApiToken, tokenOf(account.id, token));
    await em.query('analyze');
  });
  await database.onApplicationShutdown();
  return {
    variables: {
      ...installation.variables,
      SEED: 'none',
      AUDIT_KEY,
      BROWSER_PATH: '/nowhere',
    },
    bodyId: body.id,
    token,
    remove: () => installation.remove(),
  };
}

const accountOf = (bodyId: string): UserAccount => ({
  id: newId(),
  bodyId,
  version: 1,
  login: 'messung',
  name: null,
  email: null,
  function: 'Amtsleitung',
  roles: ['ki_management', 'department_head'],
  passwordHash: null,
  createdAt: new Date(),
  disabledAt: null,
  erasedAt: null,
  welcomedAt: null,
});

const tokenOf = (userId: string, secret: string): ApiToken => ({
  id: newId(),
  hash: hashOf(secret),
  userId,
  name: 'Messung',
  scopes: ['measure.read', 'report.submit'],
  createdAt: new Date(),
  expiresAt: new Date(Date.now() + DAY_MS),
  lastUsedAt: null,
  revokedAt: null,
});

async function startBare({ variables, bodyId }: Site) {
  const file = join(variables.DATA_DIR ?? '', SQLITE_FILE);
  const script = join(import.meta.dirname, 'bare-tracking.ts');
  const child = fork(script, [file, bodyId, BIG, AUDIT_KEY]);
  const [port] = (await once(child, 'message')) as [number];
  return {
    address: `http://127.0.0.1:${port}`,
    stop: () => {
      child.disconnect();
    },
  };
}

async function reads(ours: string, bare: string, token: string): Promise<Row[]> {
  const rows: Row[] = [];
  const rates = new Map<string, number>();
  for (const [what, paths] of Object.entries(READS)) {
    const requests = paths.map((path) => ({ path }));
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
  let next = 0;
  const requests = (): Request[] =>
    Array.from({ length: 50 }, () => ({
      method: 'POST',
      path: `${root}/measures/M${(next += 1)}/status-reports`,
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
  const { row } = await compare('Sachstand melden', [ours, bare], requests, token);
  return row;
}

async function compare(
  what: string,
  [ours, bare]: readonly [string, string],
  requests: () => readonly Request[],
  token: string,
): Promise<{ row: Row[]; rate: number }> {
  const load = (address: string, seconds = SECONDS): Promise<Load> =>
    underLoad(address, requests(), seconds, { connections: CONNECTIONS, token });
  await load(ours, 1);
  await load(bare, 1);
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
        what: `${what}, p99 bei ${CONNECTIONS} Verbindungen`,
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
