import { createHmac, type KeyObject } from 'node:crypto';

/** An entry letter for letter as the table holds it: what is sealed is what is stored. */
export interface StoredEntry {
  sequence: number;
  recordedAt: string;
  bodyId: string | null;
  actorId: string | null;
  actor: string;
  action: string;
  objectType: string;
  objectId: string | null;
  before: string | null;
  after: string | null;
  requestId: string | null;
  mac: string;
}

/** What stands where the entry before the first would. */
export const BEFORE_THE_FIRST = '';

/** Everything the seal covers, in the order of the table. */
export const sealedColumns = (entry: Omit<StoredEntry, 'mac'>): unknown[] => [
  entry.sequence,
  entry.recordedAt,
  entry.bodyId,
  entry.actorId,
  entry.actor,
  entry.action,
  entry.objectType,
  entry.objectId,
  entry.before,
  entry.after,
  entry.requestId,
];

/** @returns HMAC-SHA256 in hex over the entry, every column of it, and the seal of the entry before */
export function chained(
  key: KeyObject,
  entry: Omit<StoredEntry, 'mac'>,
  previousMac: string,
): string {
  const columns = [...sealedColumns(entry), previousMac];
  return createHmac('sha256', key).update(JSON.stringify(columns)).digest('hex');
}
