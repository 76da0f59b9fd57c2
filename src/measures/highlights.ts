import type { SearchText } from './search-texts.js';
import { meets, WORD, wordForm } from './search-words.js';

/** A piece of a text; all pieces together are the text. */
export interface Segment {
  text: string;
  /** A word that answers the search. */
  hit: boolean;
}

export interface Highlight {
  field: string;
  segments: Segment[];
}

/** Characters shown before the first hit and in all; longer texts are cut between words. */
const BEFORE = 60;
const LONGEST = 240;

/** The texts that hold a word asked for, with these words set apart. */
export function highlights(texts: readonly SearchText[], asked: readonly string[]): Highlight[] {
  const known = new Map<string, boolean>();
  const isHit = (word: string): boolean => {
    const hit = known.get(word) ?? meets(wordForm(word), asked);
    known.set(word, hit);
    return hit;
  };
  return texts.flatMap(({ field, text }) => {
    const segments = segmentsOf(excerpt(text, isHit), isHit);
    return segments.some(({ hit }) => hit) ? [{ field, segments }] : [];
  });
}

function segmentsOf(text: string, isHit: (word: string) => boolean): Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!isHit(word)) continue;
    segments.push({ text: text.slice(end, index), hit: false }, { text: word, hit: true });
    end = index + word.length;
  }
  segments.push({ text: text.slice(end), hit: false });
  return segments.filter(({ text: piece }) => piece !== '');
}

/** The neighbourhood of the first hit, where the text is long. */
function excerpt(text: string, isHit: (word: string) => boolean): string {
  if (text.length <= LONGEST) return text;
  const words = [...text.matchAll(WORD)];
  const first = words.find(([word]) => isHit(word));
  if (!first) return '';
  const from = words.find(({ index }) => index >= first.index - BEFORE)?.index ?? 0;
  const last =
    words.findLast(({ 0: word, index }) => index + word.length <= from + LONGEST) ?? first;
  const start = first.index <= BEFORE ? 0 : from;
  const end = Math.max(last.index + last[0].length, first.index + first[0].length);
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}
