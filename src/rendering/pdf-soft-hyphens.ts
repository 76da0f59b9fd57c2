import type { Alphabet } from './pdf-alphabet.js';

const SOFT_HYPHEN = '/Span<</ActualText <FEFF00AD> >> BDC\n';
/** It has no width: what comes behind it is placed anew. */
const UNUSED =
  /\/Span<<\/ActualText <FEFF00AD> >> BDC\n(\S+ \S+ Td )?<[\dA-F]+> Tj\nEMC\n(?=\S+ \S+ Td )/g;
const AT_LINE_END =
  /\/Span<<\/ActualText <FEFF00AD> >> BDC\n(?:\S+ \S+ Td )?<[\dA-F]+> Tj\nEMC\n(ET\nBT\n\/(\w+) \S+ Tf\n[^\n]+ Tm\n)(<([\dA-F]{4})> Tj\n)(?=ET\n)/g;
const HYPHENS: readonly (string | undefined)[] = ['-', '\u2010'];

/**
 * Chromium writes each place a word may be divided at into its text, where it is searched, copied and
 * read aloud; and a hyphen at the end of a line as if it were part of the word. Here the former go,
 * and the latter is the soft hyphen (ISO 32000-1, 14.8.2.2.3).
 * @param content of a page
 * @param alphabetOf the letters of a font of this page
 */
export function withSoftHyphens(content: string, alphabetOf: (font: string) => Alphabet): string {
  return content
    .replace(UNUSED, '$1')
    .replace(AT_LINE_END, (found, start: string, font: string, shown: string, shape: string) =>
      HYPHENS.includes(alphabetOf(font).get(shape)) ? `${start}${SOFT_HYPHEN}${shown}EMC\n` : found,
    );
}
