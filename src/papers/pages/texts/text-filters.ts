import { countSentences } from '../../../measures/sentences.js';
import type { PaperText } from '../../paper-text-list.js';
import { printedText } from '../../text-states.js';

/** How long a text in a paper is at most, by custom. */
const SENTENCES = 3;

export const printed = ({ shortened, words }: PaperText): string | null =>
  printedText(shortened, words);

/** Null where it is short enough. */
export function tooLong(text: string | null): string | null {
  const sentences = countSentences(text ?? '');
  return sentences > SENTENCES
    ? `${sentences} Sätze; für die Vorlage sind höchstens drei üblich.`
    : null;
}

interface TextFilter {
  label: string;
  holds: (text: PaperText) => boolean;
}

/** What can be asked for, by the word in the address. */
export const TEXT_FILTERS = {
  alle: { label: 'Alle', holds: () => true },
  ohne: { label: 'Ohne Sachstand', holds: ({ words }) => words === null },
  lang: { label: 'Länger als drei Sätze', holds: (text) => tooLong(printed(text)) !== null },
  gekuerzt: { label: 'Gekürzt, noch nicht gefragt', holds: ({ state }) => state === 'UNSIGNED' },
  wartet: { label: 'Warten auf die Stelle', holds: ({ state }) => state === 'ASKED' },
  zurueck: { label: 'Zurückgegeben', holds: ({ state }) => state === 'RETURNED' },
  veraltet: { label: 'Sachstand geändert', holds: ({ state }) => state === 'OUTDATED' },
  fertig: { label: 'Freigezeichnet', holds: ({ state }) => state === 'SIGNED' },
} as const satisfies Record<string, TextFilter>;
export type TextFilterName = keyof typeof TEXT_FILTERS;

/** All of them where the address asks for nothing there is. */
export const filterNamed = (name: string): TextFilterName =>
  Object.hasOwn(TEXT_FILTERS, name) ? (name as TextFilterName) : 'alle';

export const filtered = (texts: readonly PaperText[], name: TextFilterName): PaperText[] =>
  texts.filter((text) => TEXT_FILTERS[name].holds(text));

/** The text that comes after this measure, else the first of the others; undefined for the last. */
export function following(texts: readonly PaperText[], number: string): PaperText | undefined {
  const at = texts.findIndex(({ document }) => document.number === number);
  if (at >= 0) return texts[at + 1];
  return texts[0];
}
