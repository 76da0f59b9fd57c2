import { AuditKey } from '../../src/audit/audit-key.js';
import { AuditVerification } from '../../src/audit/audit-verification.js';
import type { Config } from '../../src/config/config.js';
import type { Database } from '../../src/database/database.js';

/**
 * Entries of the log proven per second.
 * @param auditKey in hex
 */
export async function verificationRate(database: Database, auditKey: string): Promise<number> {
  const key = new AuditKey({ auditKey } as Config);
  const begun = performance.now();
  const { entries, flaw } = await new AuditVerification(database, key).verify(null);
  if (flaw) throw new Error(flaw.sentence);
  return (entries * 1000) / (performance.now() - begun);
}
