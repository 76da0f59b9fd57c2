import type { PaperFormat } from './papers.service.js';

/**
 * A name people understand and every file system takes: `warendorf-066-2023.pdf` for a paper,
 * `warendorf-berichtsvorlage-umsetzungsstand-2023-05-25.docx` for one made on demand.
 */
export function fileName(parts: readonly string[], format: PaperFormat): string {
  return `${named(parts)}.${format}`;
}

export const named = (parts: readonly string[]): string => parts.map(ascii).join('-');

const FOLDED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

function ascii(text: string): string {
  return text
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => FOLDED[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
