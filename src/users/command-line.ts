import { createInputPipe } from '../web/input.js';
import { type Actor, theProgram } from '../auth/actor.js';
import type { Database } from '../database/database.js';
import { DomainError } from '../texts/domain-error.js';

/** Whoever may use the command line of the server administers every county on it. */
export const operatorOf = (bodyId: string): Actor => ({
  ...theProgram('Kommandozeile'),
  bodyId,
  roles: ['admin'],
});

/** @throws DomainError INVALID_INPUT naming the counties there are */
export async function countyByKey(database: Database, key: unknown): Promise<string> {
  const bodies = await database.rows<{ id: string; key: string }>('select id, key from body');
  const found = bodies.find((body) => body.key === key);
  if (found) return found.id;
  const known = bodies.map((body) => body.key).sort();
  throw new DomainError(
    'INVALID_INPUT',
    `Bitte nennen Sie den Kreis mit --body. Vorhanden: ${known.join(', ') || 'noch keiner'}.`,
  );
}

/** @throws DomainError INVALID_INPUT naming the accounts' option */
export async function accountByLogin(
  database: Database,
  login: unknown,
  option: string,
): Promise<{ id: string; bodyId: string }> {
  const sql = 'select id, body_id as "bodyId" from user_account where login = :login';
  const given = typeof login === 'string' ? login : '';
  const [account] = await database.rows<{ id: string; bodyId: string }>(sql, { login: given });
  if (account) return account;
  throw new DomainError(
    'INVALID_INPUT',
    `Bitte nennen Sie mit ${option} den Anmeldenamen eines Kontos; „${given}“ gibt es nicht.`,
  );
}

/** The same rules as over HTTP. @throws DomainError INVALID_INPUT */
export async function checked<T extends object>(
  inputClass: new () => T,
  values: Readonly<Record<string, unknown>>,
): Promise<T> {
  const given = Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  );
  return (await createInputPipe().transform(given, { type: 'body', metatype: inputClass })) as T;
}
