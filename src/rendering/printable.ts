import { withoutControls } from '../texts/writable-text.js';

/** Emojis and signs for private use: no font for print has them, and a gap would not be noticed. */
const WITHOUT_FONT = /[\ue000-\uf8ff\u{1f000}-\u{1faff}\u{f0000}-\u{10ffff}]/gu;
/** Neither letters nor usual signs: few texts have any, and a paper has thousands of texts. */
const UNUSUAL =
  /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069\ue000-\uf8ff\ufffe\uffff\u{1f000}-\u{10ffff}]/u;
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g;
const END_OF_EMBEDDING = '\u202c';
const END_OF_ISOLATE = '\u2069';

/**
 * A text as paper can hold it. A sign that no font has is told by its number; what turns the
 * direction of writing ends with the text, so that the words of the template after it stand as they
 * were written.
 */
export function printable(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  const open: string[] = [];
  for (const [mark] of text.matchAll(DIRECTION)) {
    if (mark === END_OF_EMBEDDING) {
      if (open.at(-1) === mark) open.pop();
    } else if (mark === END_OF_ISOLATE) open.splice(lastOr(open, mark));
    else open.push(mark < END_OF_ISOLATE && mark >= '\u2066' ? END_OF_ISOLATE : END_OF_EMBEDDING);
  }
  return withoutControls(text).replace(WITHOUT_FONT, numberOf) + open.reverse().join('');
}

const numberOf = (sign: string): string =>
  `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}]`;

/** Where it was opened; nothing is closed by what closes nothing. */
function lastOr(open: readonly string[], mark: string): number {
  const place = open.lastIndexOf(mark);
  return place === -1 ? open.length : place;
}
