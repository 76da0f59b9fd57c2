import type { AuditObject } from './audit-actions.js';

/** What says who a person is, or lets somebody in as that person; wherever it stands. */
const PERSONAL = new Set(
  [
    ...['login', 'email', 'mail', 'phone', 'address', 'ip', 'userAgent'],
    ...['formOfAddress', 'givenName', 'familyName', 'userName', 'personName', 'displayName'],
    ...['password', 'passwordHash', 'secret', 'token', 'hash', 'cookie'],
  ].map(plain),
);

/** There `name` is the name of a thing; everywhere else it may be a person's. */
const NAMED_THINGS: readonly AuditObject[] = ['COUNTY', 'MEASURE', 'ORGANIZATION', 'PAPER'];

const BLACK = '[geschwärzt]';

/**
 * Facts as the log may keep them for ever: personal values are blackened, at any depth. That a value
 * was empty stays visible.
 */
export function blackened(type: AuditObject, facts: unknown): unknown {
  if (Array.isArray(facts)) return facts.map((fact) => blackened(type, fact));
  if (typeof facts !== 'object' || facts === null || facts instanceof Date) return facts;
  return Object.fromEntries(
    Object.entries(facts).map(([field, value]) => [
      field,
      isPersonal(type, field) ? blackenedValue(value) : blackened(type, value),
    ]),
  );
}

const blackenedValue = (value: unknown): unknown =>
  value === null || value === undefined ? value : BLACK;

function isPersonal(type: AuditObject, field: string): boolean {
  const name = plain(field);
  return PERSONAL.has(name) || (name === 'name' && !NAMED_THINGS.includes(type));
}

/** `passwordHash`, `password_hash` and `PASSWORD-HASH` are one field. */
function plain(field: string): string {
  return field.replace(/[^a-z]/gi, '').toLowerCase();
}
