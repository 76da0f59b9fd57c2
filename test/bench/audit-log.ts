import { AuditEntry, AuditHead } from '../../src/audit/audit-entry.entity.js';
import type { AuditKey } from '../../src/audit/audit-key.js';
import { AuditVerification } from '../../src/audit/audit-verification.js';
import { BEFORE_THE_FIRST, chained } from '../../src/audit/chain.js';
import type { Database } from '../../src/database/database.js';
import { newId } from '../../src/database/ids.js';

const PER_STATEMENT = 500;
const PER_TRANSACTION = 50_000;
/** One entry a minute, from here on. */
const BEGINNING = Date.parse('2024-01-01T00:00:00Z');
const MINUTE = 60_000;
const ACTIONS = ['REPORT_SUBMITTED', 'REPORT_ACCEPTED', 'MEASURE_CHANGED', 'LOGIN'] as const;

/** An empty log becomes one of so many entries, as a county of 50 people would write it. */
export async function fillLog(
  database: Database,
  key: AuditKey,
  bodyId: string,
  count: number,
): Promise<void> {
  key.make();
  const people = Array.from({ length: 50 }, newId);
  let mac = BEFORE_THE_FIRST;
  for (let done = 0; done < count; done += PER_TRANSACTION) {
    await database.write(async (em) => {
      for (let from = done; from < done + PER_TRANSACTION; from += PER_STATEMENT) {
        const entries = Array.from({ length: PER_STATEMENT }, (_, index) => {
          const entry = entryOf(from + index + 1, bodyId, people);
          mac = chained(key.secret(), entry, mac);
          return { ...entry, mac, recordedAt: new Date(entry.recordedAt) };
        });
        await em.insert(AuditEntry, entries);
      }
    });
  }
  await database.write((em) =>
    em.insert(AuditHead, { id: 1, sequence: count, mac, keyId: key.id() }),
  );
}

/** Entries proven per second. */
export async function verificationRate(database: Database, key: AuditKey): Promise<number> {
  const begun = performance.now();
  const { entries, flaw } = await new AuditVerification(database, key).verify(null);
  if (flaw) throw new Error(flaw.sentence);
  return (entries * 1000) / (performance.now() - begun);
}

function entryOf(sequence: number, bodyId: string, people: readonly string[]) {
  return {
    sequence,
    recordedAt: new Date(BEGINNING + sequence * MINUTE).toISOString(),
    bodyId,
    actorId: people[sequence % people.length] ?? null,
    actor: 'Leitung Jugendamt',
    action: ACTIONS[sequence % ACTIONS.length] ?? 'LOGIN',
    objectType: 'REPORT',
    objectId: newId(),
    before: '{"status":"PLANNED"}',
    after: '{"status":"IN_PROGRESS","asOf":"2025-05-25","measure":"W17"}',
    requestId: newId(),
  };
}
