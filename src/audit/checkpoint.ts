import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import { DomainError } from '../texts/domain-error.js';

/** Where the log ended at one moment, kept outside of it. All but the signature is what is signed. */
export interface Checkpoint {
  sequence: number;
  /** The seal of that entry, which stands for all before it. */
  mac: string;
  keyId: string;
  /** When it was made, ISO in UTC. */
  at: string;
  /** HMAC-SHA256 in hex. */
  signature: string;
}

type Statement = Omit<Checkpoint, 'signature'>;

export const signed = (key: KeyObject, statement: Statement): Checkpoint => ({
  ...statement,
  signature: signature(key, statement),
});

export function isGenuine(key: KeyObject, checkpoint: Checkpoint): boolean {
  const right = Buffer.from(signature(key, checkpoint));
  const given = Buffer.from(checkpoint.signature);
  return right.length === given.length && timingSafeEqual(right, given);
}

/** @throws DomainError INVALID_INPUT when the text is no checkpoint */
export function readCheckpoint(text: string): Checkpoint {
  const read = parsed(text);
  if (isCheckpoint(read)) return read;
  throw new DomainError(
    'INVALID_INPUT',
    'Die Datei bei --checkpoint ist kein Prüfpunkt. Einen erzeugt „audit checkpoint --out DATEI“.',
  );
}

function signature(key: KeyObject, { sequence, mac, keyId, at }: Statement): string {
  const words = JSON.stringify(['checkpoint', sequence, mac, keyId, at]);
  return createHmac('sha256', key).update(words).digest('hex');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON, so no checkpoint: the caller says so.
    return null;
  }
}

function isCheckpoint(read: unknown): read is Checkpoint {
  if (typeof read !== 'object' || read === null) return false;
  const { sequence, mac, keyId, at, signature } = read as Record<string, unknown>;
  const texts = [mac, keyId, at, signature].every((value) => typeof value === 'string');
  return texts && Number.isSafeInteger(sequence);
}
