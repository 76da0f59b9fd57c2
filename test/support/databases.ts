import { cp, mkdtemp, rm } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Test } from '@nestjs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Type } from '@nestjs/common';
import { AppModule } from '../../src/app.module.js';
import { createAdapter, setUpApp } from '../../src/app.setup.js';
import { Audit } from '../../src/audit/audit.js';
import { Sessions } from '../../src/auth/sessions.js';
import { Clock } from '../../src/config/clock.js';
import { CONFIG } from '../../src/config/config.module.js';
import { type Config, readConfig } from '../../src/config/config.js';
import { Database } from '../../src/database/database.js';
import { WORKER_FLAGS } from '../../src/rendering/rendering.service.js';
import { createLogger } from '../../src/web/request-log.js';
import { COMPILING_WORKERS } from './compiling-workers.js';
import { migrated } from './migrated.js';
import { createTestDatabase } from './postgres.js';

/** Every test that touches data runs on both. */
export const DATABASES = ['SQLite', 'PostgreSQL'] as const;
export type DatabaseKind = (typeof DATABASES)[number];

/** A clock that stands still until a test moves it. */
export class TestClock extends Clock {
  private time = new Date('2026-01-15T10:00:00Z');

  override now(): Date {
    return new Date(this.time);
  }

  set(iso: string): void {
    this.time = new Date(iso);
  }
}

export interface TestPlace {
  config: Config;
  /** Removes database and folders. */
  remove(): Promise<void>;
}

/**
 * A database of that kind and folders of its own.
 * @param model what the database is a copy of (see `migrated`); without it there is nothing in it
 */
export async function createTestPlace(kind: DatabaseKind, model?: string): Promise<TestPlace> {
  const folder = await mkdtemp(join(tmpdir(), 'umsetzungsstand-test-'));
  const postgres =
    kind === 'PostgreSQL' ? await createTestDatabase({ template: model }) : undefined;
  const config: Config = {
    ...readConfig({
      PORT: '0',
      SEED: 'none',
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
      BROWSER_PATH: process.env.BROWSER_PATH,
    }),
    databaseUrl: postgres?.url,
    dataDir: join(folder, 'data'),
    reportsDir: join(folder, 'reports'),
  };
  if (model && !postgres) await cp(model, config.dataDir, { recursive: true });
  return {
    config,
    async remove() {
      await postgres?.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export interface TestAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The body byte for byte. */
  readonly bytes: Buffer;
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- a test names the shape it expects, and then checks it
  json<T = unknown>(): T;
}

export interface TestRequest {
  headers?: Record<string, string>;
  /** Sent as JSON unless it is text or bytes already. */
  payload?: string | object;
}

/** Somebody who sends requests. */
export interface Visitor {
  request(method: Method, path: string, request?: TestRequest): Promise<TestAnswer>;
}
/** Somebody who also follows an answer that goes on for a while. */
export interface Follower extends Visitor {
  /** Whoever destroys the answer has closed the connection. */
  open(path: string): Promise<IncomingMessage>;
}
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface TestApp {
  /** E.g. `http://127.0.0.1:41234`. */
  readonly address: string;
  readonly config: Config;
  readonly clock: TestClock;
  readonly database: Database;
  get<T>(token: Type<T>): T;
  request: Visitor['request'];
  /** Somebody with a browser who has signed in. */
  signIn(account: { id: string }): Promise<Follower>;
  stop(): Promise<void>;
}

/** The whole product on an empty, migrated database; nothing is replaced but the clock. */
export async function startTestApp(
  kind: DatabaseKind,
  settings: Partial<Config> = {},
): Promise<TestApp> {
  const place = await createTestPlace(kind, await migrated(kind));
  return startAt({ ...place, config: { ...place.config, ...settings } }, new TestClock());
}

/** Another instance of the product on the same database, at the same time. */
export const startBeside = ({ config, clock }: TestApp): Promise<TestApp> =>
  startAt({ config, remove: () => Promise.resolve() }, clock);

async function startAt(place: TestPlace, clock: TestClock): Promise<TestApp> {
  const module = await Test.createTestingModule({ imports: [AppModule] })
    .overrideProvider(CONFIG)
    .useValue(place.config)
    .overrideProvider(WORKER_FLAGS)
    .useValue(COMPILING_WORKERS)
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(
    createAdapter(place.config.trustedProxies),
    {
      logger: false,
    },
  );
  await setUpApp(app, createLogger(place.config.logLevel));
  await app.init();
  await app.get(Audit, { strict: false }).open();
  await app.listen(place.config.port, place.config.host);
  const address = await app.getUrl();
  return {
    address,
    config: place.config,
    clock,
    database: app.get(Database),
    get: (token) => app.get(token, { strict: false }),
    request: (method, path, request = {}) => send(address, method, path, request),
    async signIn({ id }) {
      const sessions = app.get(Sessions, { strict: false });
      const cookie = await app.get(Database).write((em) => sessions.begin(em, id));
      const known = { cookie: `sitzung=${cookie}` };
      return {
        request: (method, path, request = {}) =>
          send(address, method, path, { ...request, headers: { ...known, ...request.headers } }),
        // Not `fetch`: after a connection that was cut short it opens another, for nothing.
        open: (path) =>
          new Promise((resolve, reject) => {
            get(`${address}${path}`, { headers: known }, resolve).once('error', reject);
          }),
      };
    },
    async stop() {
      await app.close();
      await place.remove();
    },
  };
}

async function send(
  address: string,
  method: string,
  path: string,
  { headers = {}, payload }: TestRequest,
): Promise<TestAnswer> {
  const raw = typeof payload === 'string' || payload instanceof Uint8Array;
  const json = payload !== undefined && !raw;
  const response = await fetch(`${address}${path}`, {
    method,
    headers: { ...(json ? { 'content-type': 'application/json' } : {}), ...headers },
    ...(payload === undefined ? {} : { body: raw ? payload : JSON.stringify(payload) }),
    redirect: 'manual',
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const body = bytes.toString('utf8');
  const cookies = response.headers.getSetCookie();
  return {
    statusCode: response.status,
    headers: {
      ...Object.fromEntries(response.headers),
      ...(cookies.length > 0 ? { 'set-cookie': cookies.join(', ') } : {}),
    },
    body,
    bytes,
    json: () => JSON.parse(body) as never,
  };
}
