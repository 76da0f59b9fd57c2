import { DomainError } from '../texts/domain-error.js';

/**
 * About a thousand measures. Node can end a worker that slowly fills its memory, but ends the whole
 * process when a single large allocation no longer fits; up to this length none is that large.
 */
export const MOST_CHARACTERS = 2_000_000;

export const TOO_LONG =
  'Das Papier würde viel zu lang. Erlaubt sind 2 Millionen Zeichen, das sind etwa tausend Maßnahmen.';

const MEGABYTE = 1_000_000;

/** With hyphens, charts and fonts; five times what the longest text comes to. */
const MOST_BYTES = 12 * MEGABYTE;

/**
 * @returns the same HTML
 * @throws DomainError PAPER_TOO_LARGE
 */
export function withinSize(html: string): string {
  const bytes = Buffer.byteLength(html);
  if (bytes <= MOST_BYTES) return html;
  const size = Math.ceil(bytes / MEGABYTE);
  throw new DomainError(
    'PAPER_TOO_LARGE',
    `Das Papier wäre ${size} MB groß, erlaubt sind ${MOST_BYTES / MEGABYTE} MB. ${FEWER}`,
  );
}

export const FEWER = 'Bitte wählen Sie weniger Maßnahmen aus.';
