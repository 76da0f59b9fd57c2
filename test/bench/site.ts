import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ApiToken } from '../../src/auth/api-token.entity.js';
import { hashOf, newSecret } from '../../src/auth/secrets.js';
import { Session } from '../../src/auth/session.entity.js';
import { createDataSources, SQLITE_FILE } from '../../src/database/data-sources.js';
import { Database } from '../../src/database/database.js';
import { newId } from '../../src/database/ids.js';
import { ENTITIES } from '../../src/schema.js';
import { UserAccount, UserUnit } from '../../src/users/user-account.entity.js';
import { createInstallation } from '../support/program.js';
import { verificationRate } from './audit-log.js';
import { BIG, fillBigCounty, type Size } from './big-county.js';
import { UNITS_OF_ACCOUNT } from './questions.js';

const AUDIT_KEY = '01'.repeat(32);
const DAY_MS = 86_400_000;

/** An installation with a county of that size, and who may read and report there. */
export interface Site {
  variables: Record<string, string>;
  bodyId: string;
  token: string;
  /** Of the same person with a browser; ends when it is not used for half an hour. */
  session: string;
  /** Entries of its log proven per second. */
  verified: number;
  remove(): Promise<void>;
}

/** @param databaseUrl an empty PostgreSQL database; SQLite without */
export async function settle(size: Size, databaseUrl?: string): Promise<Site> {
  const installation = await createInstallation();
  const dataDir = installation.variables.DATA_DIR ?? '';
  await mkdir(dataDir, { recursive: true });
  const database = new Database(createDataSources({ databaseUrl, dataDir }, ENTITIES));
  await database.onModuleInit();
  const [token, session] = [newSecret(), newSecret()];
  const { body, units } = await fillBigCounty(database, size, Buffer.from(AUDIT_KEY, 'hex'));
  await database.write(async (em) => {
    const account = accountOf(body.id);
    await em.insert(UserAccount, account);
    await em.insert(
      UserUnit,
      units
        .slice(0, UNITS_OF_ACCOUNT)
        .map(({ id }) => ({ userId: account.id, organizationId: id })),
    );
    await em.insert(ApiToken, tokenOf(account.id, token));
    await em.insert(Session, sessionOf(account.id, session));
    await em.query('analyze');
  });
  const verified = await verificationRate(database, AUDIT_KEY);
  await database.onApplicationShutdown();
  return {
    variables: {
      ...installation.variables,
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
      SEED: 'none',
      AUDIT_KEY,
      BROWSER_PATH: '/nowhere',
    },
    bodyId: body.id,
    token,
    session,
    verified,
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

const sessionOf = (userId: string, secret: string): Session => ({
  hash: hashOf(secret),
  userId,
  createdAt: new Date(),
  lastSeenAt: new Date(),
  expiresAt: new Date(Date.now() + DAY_MS),
});

/** The bare server on the SQLite file of the site. */
export async function startBare({ variables, bodyId }: Site) {
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
