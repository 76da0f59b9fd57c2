const SEGMENTER = new Intl.Segmenter('de', { granularity: 'sentence' });

/** Their full stop ends no sentence, even before a capital letter. */
const ABBREVIATIONS = new Set(
  'Abs Art Bd Dr Kap Mio Mrd Nr Prof St Std Str Tel bspw bzw ca einschl evtl gem ggf inkl insb lt max min rd sog vgl'
    .toLowerCase()
    .split(' '),
);

const LAST_WORD = /(\p{L}+)\.\s*$/u;
const AFTER_ARTICLE =
  /\b(?:ab|am|beim|bis|das|dem|den|der|die|im|seit|vom|zum|zur)\s+\d{1,2}\.\s*$/iu;
const AFTER_NUMBER = /\d{1,2}\.\s*$/u;
const MONTH =
  /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)/u;

/** How many sentences a German text has; `z. B.`, `bzw.`, `25. Mai` and `am 3. Fachtag` end none. */
export function countSentences(text: string): number {
  const pieces = [...SEGMENTER.segment(text)]
    .map(({ segment }) => segment)
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  return pieces.filter((piece, index) => !goesOn(piece, pieces[index + 1])).length;
}

function goesOn(piece: string, next: string | undefined): boolean {
  if (next === undefined) return false;
  const word = LAST_WORD.exec(piece)?.[1]?.toLowerCase();
  if (word !== undefined && (word.length === 1 || ABBREVIATIONS.has(word))) return true;
  return AFTER_ARTICLE.test(piece) || (AFTER_NUMBER.test(piece) && MONTH.test(next));
}
