import { DomainError } from '../texts/domain-error.js';
import { PAPER_LIMITS } from './limits.js';

const MILLION = 1_000_000;
const { bytes: MOST_BYTES, characters, measures } = PAPER_LIMITS;

const inWords = (count: number): string => count.toLocaleString('de-DE');

export const FEWER = 'Bitte wählen Sie weniger Maßnahmen aus.';

export const TOO_LONG = `Das Papier würde zu lang. Erlaubt sind ${inWords(characters / MILLION)} Millionen Zeichen; das reicht für etwa ${inWords(measures)} Maßnahmen. ${FEWER}`;

/** @throws DomainError PAPER_TOO_LARGE */
export function refuseMoreMeasures(selected: number): void {
  if (selected <= PAPER_LIMITS.selected) return;
  throw new DomainError(
    'PAPER_TOO_LARGE',
    `Ausgewählt sind ${inWords(selected)} Maßnahmen, erlaubt sind ${inWords(PAPER_LIMITS.selected)} je Papier. ${FEWER}`,
  );
}

export const tooManyRows = (rows: number): string =>
  `Die Tabellen des Papiers hätten zusammen ${inWords(rows)} Zeilen, erlaubt sind ${inWords(PAPER_LIMITS.rows)}. ${FEWER}`;

/**
 * @returns the same HTML
 * @throws DomainError PAPER_TOO_LARGE
 */
export function withinSize(html: string): string {
  const bytes = Buffer.byteLength(html);
  if (bytes <= MOST_BYTES) return html;
  throw new DomainError(
    'PAPER_TOO_LARGE',
    `Das Papier wäre ${Math.ceil(bytes / MILLION)} MB groß, erlaubt sind ${MOST_BYTES / MILLION} MB. ${FEWER}`,
  );
}
