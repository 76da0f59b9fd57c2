/** What a paper says of a measure, and whether the department agrees. */
export const TEXT_STATES = {
  ORIGINAL: 'im Wortlaut der Stelle',
  UNSIGNED: 'gekürzt, von der Stelle noch nicht freigezeichnet',
  SIGNED: 'gekürzt und freigezeichnet',
  OUTDATED: 'Sachstand seit der Kürzung geändert; gedruckt wird der neue Wortlaut',
} as const;
export type TextState = keyof typeof TEXT_STATES;

export interface ShortenedText {
  original: string;
  text: string;
  signedAt: Date | null;
}

/** @param words of the department, as they stand now */
export function textState(shortened: ShortenedText | undefined, words: string | null): TextState {
  if (!shortened) return 'ORIGINAL';
  if (shortened.original !== words) return 'OUTDATED';
  return shortened.signedAt === null ? 'UNSIGNED' : 'SIGNED';
}

/** What is printed: nobody has shortened words that have changed since. */
export const printedText = (
  shortened: ShortenedText | undefined,
  words: string | null,
): string | null => (shortened?.original === words ? shortened.text : words);
