import { createHash } from 'node:crypto';
import type { Dress } from '../rendering/dress.js';
import type { FrozenAttachment } from './attachments/frozen-attachments.js';
import type { Edition } from './edition.js';
import type { PaperContent } from './paper-content.js';

/** A paper for good: every document of it comes from this alone. */
export interface FrozenContent {
  format: 'umsetzungsstand/vorlage/1';
  /** SHA-256 of the approved document; null in that one itself. */
  approved: string | null;
  editions: Record<Edition, PaperContent>;
  dress: Dress;
  /** Left out where there are none. */
  attachments?: Record<Edition, FrozenAttachment[]>;
}

/**
 * The one text that stands for the content: keys in binary order, letters composed (NFC), nothing
 * about when or where it was written.
 */
export const frozenBytes = (content: FrozenContent): string => JSON.stringify(canonical(content));

export const checksum = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

function canonical(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, canonical(part)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
