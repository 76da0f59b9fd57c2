/** Codes of both databases, and of the connection to one, for what is no fault of the program. */
const STATUSES: readonly (readonly [code: RegExp, status: 503 | 507])[] = [
  [/^SQLITE_FULL$|^53100$|^ENOSPC$|^EDQUOT$/, 507],
  // On a full disk SQLite cannot write its log either, and then calls it an error of the disk.
  [/^SQLITE_IOERR_(WRITE|FSYNC|TRUNCATE|SHM)/, 507],
  [/^SQLITE_(BUSY|LOCKED|IOERR|CANTOPEN|READONLY)/, 503],
  // PostgreSQL: connection lost, too many connections, shutting down, deadlock and the like.
  [/^(08|53|57P)...?$|^40(001|P01)$/, 503],
  [/^E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|HOSTUNREACH)$/, 503],
];

/** @returns 507 where there is no room to write, 503 where the database cannot answer now */
export function storageStatus(error: unknown): 503 | 507 | undefined {
  const code = codeOf(error);
  return code === undefined ? undefined : STATUSES.find(([known]) => known.test(code))?.[1];
}

/** TypeORM wraps what the driver says. */
function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('driverError' in error) return codeOf(error.driverError);
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
