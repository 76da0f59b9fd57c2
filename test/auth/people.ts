import { Passwords } from '../../src/auth/passwords.js';
import type { Role } from '../../src/auth/role.js';
import type { UserAccount } from '../../src/users/user-account.entity.js';
import type { TestAnswer, TestApp, Visitor } from '../support/databases.js';
import type { AccountFacts, TestCounty } from '../support/factories.js';

export const PASSWORD = 'lampe tisch regen wolke';

/** Somebody who knows a password. */
export async function person(
  app: TestApp,
  county: TestCounty,
  role: Role,
  { password = PASSWORD, ...facts }: AccountFacts & { password?: string } = {},
): Promise<UserAccount> {
  const owner = { admin: false, login: '', name: null, county: '' };
  const passwordHash = await app.get(Passwords).hash(password, owner);
  return county.account(role, { passwordHash, ...facts });
}

export const signIn = (
  app: TestApp,
  login: string,
  password = PASSWORD,
  headers: Record<string, string> = {},
): Promise<TestAnswer> =>
  app.request('POST', '/api/v1/session', { payload: { login, password }, headers });

/** Somebody with the cookie of that answer. */
export function browserOf(app: TestApp, answer: TestAnswer): Visitor {
  const cookie = cookieOf(answer);
  return {
    request: (method, path, request = {}) =>
      app.request(method, path, { ...request, headers: { cookie, ...request.headers } }),
  };
}

/** `name=value` of the cookie an answer sets. */
export const cookieOf = (answer: TestAnswer): string =>
  answer.headers['set-cookie']?.split(';')[0] ?? '';

/** What the log says, oldest first. */
export const auditOf = (app: TestApp): Promise<{ action: string; objectId: string | null }[]> =>
  app.database.rows(
    'select action, object_id as "objectId", actor_id as "actorId", body_id as "bodyId", after from audit_entry order by sequence',
  );
