import type { DataSource } from 'typeorm';
import { ConfigError } from '../config/config.js';

/** What people can mend themselves, by the codes of SQLite, PostgreSQL and the file system. */
const TROUBLES: readonly (readonly [codes: RegExp, sentence: string])[] = [
  [
    /^(SQLITE_(READONLY|CANTOPEN|PERM)|EACCES|EPERM|EROFS|25006$|42501$)/,
    'lässt sich nicht beschreiben',
  ],
  [/^(SQLITE_FULL|ENOSPC|53100$)/, 'hat keinen Platz mehr auf dem Datenträger'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'ist beschädigt. Bitte spielen Sie eine Sicherung zurück'],
];

/**
 * A database that cannot be used, in one line that names the variable leading there.
 * @param otherwise what to say of an error that is none of those people can mend; without it, that
 *   error comes back as it is
 */
export function unusable(source: DataSource, cause: unknown, otherwise?: string): unknown {
  // TypeORM wraps what the driver said, and puts the name of its class in front.
  const { code = '', message } = ((cause as { driverError?: unknown }).driverError ?? cause) as {
    code?: string;
    message?: string;
  };
  const sentence = TROUBLES.find(([codes]) => codes.test(code))?.[1] ?? otherwise;
  if (cause instanceof ConfigError || sentence === undefined) return cause;
  // A host with several addresses fails with an error of many, which has a code but no message.
  return new ConfigError(`${placeOf(source)} ${sentence} (${message || code || String(cause)}).`, {
    cause,
  });
}

function placeOf({ options }: DataSource): string {
  // Never the address of a PostgreSQL, which holds the password.
  return options.type === 'better-sqlite3'
    ? `DATA_DIR: Die Datenbank ${options.database}`
    : 'DATABASE_URL: Die Datenbank';
}
