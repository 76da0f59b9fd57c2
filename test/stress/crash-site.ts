import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { ApiToken } from '../../src/auth/api-token.entity.js';
import { hashOf, newSecret } from '../../src/auth/secrets.js';
import type { Database } from '../../src/database/database.js';
import { newId } from '../../src/database/ids.js';
import type { DatabaseKind } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { installedDatabase } from '../support/installed-database.js';
import { createTestDatabase, createTestDatabaseIn } from '../support/postgres.js';
import { createInstallation, Program } from '../support/program.js';

const WRITERS = 8;
const DAY_MS = 86_400_000;

/** What the writers heard back before the program was killed. */
export interface Heard {
  acknowledged: string[];
  /** Sent, and cut off before an answer came. */
  unanswered: number;
}

/** A county whose eight measures are written to while the program dies again and again. */
export class CrashSite {
  private constructor(
    private readonly variables: Record<string, string>,
    private readonly paths: readonly string[],
    private readonly secret: string,
    readonly remove: () => Promise<void>,
  ) {}

  /** @param folder where the data lie, if that matters */
  static async create(kind: DatabaseKind, folder?: string): Promise<CrashSite> {
    const installation = await createInstallation();
    const postgres = kind === 'PostgreSQL' ? await databaseIn(folder) : undefined;
    const variables = {
      ...installation.variables,
      SEED: 'none',
      // Starting one would cost more time than everything that is tested here.
      BROWSER_PATH: '/nowhere',
      ...(postgres ? { DATABASE_URL: postgres.url } : {}),
      ...(folder && !postgres ? { DATA_DIR: join(folder, 'data') } : {}),
    };
    const secret = newSecret();
    const paths = await withDatabase(variables, (database) => settle(database, secret));
    return new CrashSite(variables, paths, secret, async () => {
      await postgres?.drop();
      await installation.remove();
    });
  }

  /** Starts the program, lets all writers write, and kills it so many milliseconds after the first answer. */
  async crash(afterMs: number): Promise<Heard> {
    const program = new Program('main.js', [], this.variables);
    const address = await program.address();
    const first = new AbortController();
    const writers = Array.from({ length: WRITERS }, (_, index) =>
      this.write(`${address}${this.paths[index] ?? ''}`, () => {
        first.abort();
      }),
    );
    await Promise.race([once(first.signal, 'abort'), ...writers]);
    await after(afterMs);
    await program.stop('SIGKILL');
    const heard = await Promise.all(writers);
    return {
      acknowledged: heard.flatMap(({ acknowledged }) => acknowledged),
      unanswered: heard.reduce((sum, { unanswered }) => sum + unanswered, 0),
    };
  }

  /** Starts the program to send it one request after the other. */
  async start() {
    const program = new Program('main.js', [], this.variables);
    const address = await program.address();
    const url = `${address}${this.paths[0] ?? ''}`;
    const acknowledged: string[] = [];
    const report = async () => {
      const id = newId();
      const answer = await this.post(url, id);
      if (answer.status === 201) acknowledged.push(id);
      return { id, status: answer.status, body: await answer.json() };
    };
    return {
      acknowledged,
      report,
      /** A full disk may still have room for a few. */
      async reportUntilRefused(most: number) {
        for (let count = 1; count < most; count += 1) {
          const answer = await report();
          if (answer.status !== 201) return answer;
        }
        return report();
      },
      read: async () => {
        const answer = await fetch(url.replace('/status-reports', ''));
        return answer.status;
      },
      stop: () => program.stop('SIGTERM'),
    };
  }

  /** Opens the database as the next start would. */
  look<T>(work: (database: Database) => Promise<T>): Promise<T> {
    return withDatabase(this.variables, work);
  }

  verifyAudit() {
    return new Program('cli.js', ['audit', 'verify'], this.variables).finished;
  }

  /** One writer: report after report, each under an id made here, until nobody answers any more. */
  private async write(url: string, answered: () => void): Promise<Heard> {
    const acknowledged: string[] = [];
    for (;;) {
      const id = newId();
      const status = await this.send(url, id);
      if (status === undefined) return { acknowledged, unanswered: 1 };
      if (status !== 201) throw new Error(`${url} answers ${status}.`);
      acknowledged.push(id);
      answered();
    }
  }

  /** @returns undefined when the connection broke */
  private async send(url: string, id: string): Promise<number | undefined> {
    try {
      const answer = await this.post(url, id);
      await answer.arrayBuffer();
      return answer.status;
    } catch (error) {
      // Not instanceof: Jest has a TypeError of its own.
      if ((error as Error).name === 'TypeError') return undefined;
      throw error;
    }
  }

  private post(url: string, id: string): Promise<Response> {
    return fetch(url, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${this.secret}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ id, status: 'IN_PROGRESS', publicText: `Sachstand ${id}.` }),
    });
  }
}

const databaseIn = (folder?: string) =>
  folder ? createTestDatabaseIn(folder) : createTestDatabase();

async function settle(database: Database, secret: string): Promise<string[]> {
  const county = await TestCounty.create(database);
  const unit = await county.organization('amt');
  const { id: userId } = await county.account('department_head', { units: [unit] });
  const now = new Date();
  await database.write((em) =>
    em.insert(ApiToken, {
      id: newId(),
      hash: hashOf(secret),
      userId,
      name: 'Absturz',
      scopes: ['report.submit'],
      createdAt: now,
      expiresAt: new Date(now.getTime() + DAY_MS),
      lastUsedAt: null,
      revokedAt: null,
    }),
  );
  const paths: string[] = [];
  for (let index = 1; index <= WRITERS; index += 1) {
    await county.measure({ number: `A${index}`, lead: unit });
    paths.push(`/api/v1/bodies/${county.key}/measures/A${index}/status-reports`);
  }
  return paths;
}

async function withDatabase<T>(
  variables: Record<string, string>,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await installedDatabase(variables);
  try {
    return await work(database);
  } finally {
    await database.onApplicationShutdown();
  }
}
