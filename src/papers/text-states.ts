/** What a paper says of a measure, and whether the department agrees. */
export const TEXT_STATES = {
  ORIGINAL: 'im Wortlaut der Stelle',
  UNSIGNED: 'gekürzt, von der Stelle noch nicht freigezeichnet',
  ASKED: 'gekürzt, die Stelle ist um Freizeichnung gebeten',
  RETURNED: 'gekürzt, von der Stelle zurückgegeben',
  SIGNED: 'gekürzt und freigezeichnet',
  OUTDATED: 'Sachstand seit der Kürzung geändert; gedruckt wird der neue Wortlaut',
} as const;
export type TextState = keyof typeof TEXT_STATES;

export interface ShortenedText {
  original: string;
  text: string;
  askedAt: Date | null;
  signedAt: Date | null;
  returnedAt: Date | null;
}

/** Shortened, and not settled with the department. */
export const UNSETTLED: readonly TextState[] = ['UNSIGNED', 'ASKED', 'RETURNED', 'OUTDATED'];

/** What the department can agree to, or return. */
export const SIGNABLE: readonly TextState[] = ['UNSIGNED', 'ASKED', 'RETURNED'];

/** @param words of the department, as they stand now */
export function textState(shortened: ShortenedText | undefined, words: string | null): TextState {
  if (!shortened) return 'ORIGINAL';
  if (shortened.original !== words) return 'OUTDATED';
  if (shortened.signedAt !== null) return 'SIGNED';
  if (shortened.returnedAt !== null) return 'RETURNED';
  return shortened.askedAt === null ? 'UNSIGNED' : 'ASKED';
}

/** What is printed: nobody has shortened words that have changed since. */
export const printedText = (
  shortened: ShortenedText | undefined,
  words: string | null,
): string | null => (shortened?.original === words ? shortened.text : words);
