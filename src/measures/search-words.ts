/** A run of letters, digits and what may stand inside a word without being seen. */
export const WORD = /[\p{L}\p{N}\p{M}\u00ad\u200c\u200d]+/gu;

/** No German word is longer; what is, is cut, on both sides of the comparison. */
const LONGEST = 60;
/** Fewer letters would stand inside nearly every word. */
const SHORTEST_PART = 4;
const SHORTEST_BEGINNING = 3;

/** A search takes time for every word; the longest say most. */
const MOST_ASKED = 12;

/** How well a word answers a word that was asked for; the smaller the better. */
export const FITS = { EXACT: 0, BEGINNING: 1, PART: 2 } as const;
export type Fit = keyof typeof FITS;

/**
 * How a word is compared: `Übergang`, `Uebergang` and `Ubergang` become the same. The price is
 * small: `aktuell` is kept as `aktull` on both sides. Letters and digits only; may be empty.
 */
export function wordForm(word: string): string {
  const plain = word.normalize('NFKC').toLowerCase().replaceAll('ß', 'ss').normalize('NFD');
  const form = plain.replace(/[^\p{L}\p{N}]/gu, '').replace(/([aou])e/g, '$1');
  return form.length > LONGEST ? Array.from(form).slice(0, LONGEST).join('') : form;
}

/** The different words of a text, as they are compared. */
export function wordsOf(text: string): string[] {
  const forms = (text.match(WORD) ?? []).map(wordForm);
  return [...new Set(forms)].filter((form) => form !== '');
}

/**
 * The words that somebody asks for, the longest first, all of which must be met. Signs without a letter or digit ask
 * for what is nowhere; blanks ask for nothing.
 */
export function askedWords(q = ''): string[] {
  const words = wordsOf(q);
  if (words.length === 0 && q.trim() !== '') return [q.trim()];
  return words.sort((a, b) => b.length - a.length).slice(0, MOST_ASKED);
}

/**
 * What a word can be found by: itself and its ends, since a compound part begins somewhere inside.
 * The word form may have lost an e after a, o or u, so that a part may have begun with it:
 * `neuinwanderung` is also found by `einwanderung`.
 */
export function partsOf(word: string): string[] {
  const letters = Array.from(word);
  const parts = new Set([word]);
  for (let start = 1; start < letters.length; start++) {
    const end = letters.slice(start).join('');
    const before = letters[start - 1] ?? '';
    for (const part of 'aou'.includes(before) ? [end, `e${end}`] : [end])
      if (Array.from(part).length >= SHORTEST_PART) parts.add(part);
  }
  return [...parts];
}

/** The loosest fit that counts: the shorter what is asked for, the more exactly it must be met. */
export function loosestFit(asked: string): Fit {
  const { length } = Array.from(asked);
  if (length >= SHORTEST_PART) return 'PART';
  return length >= SHORTEST_BEGINNING || /\p{N}/u.test(asked) ? 'BEGINNING' : 'EXACT';
}

/** Whether one of the words asked for is met by this word, as the index would say. */
export function meets(word: string, asked: readonly string[]): boolean {
  return asked.some((one) => {
    const loosest = loosestFit(one);
    if (word === one) return true;
    if (loosest === 'EXACT') return false;
    return loosest === 'BEGINNING'
      ? word.startsWith(one)
      : partsOf(word).some((part) => part.startsWith(one));
  });
}
