import { withoutControls } from '../texts/writable-text.js';

const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g;
const END_OF_EMBEDDING = '\u202c';
const END_OF_ISOLATE = '\u2069';

/**
 * A text as paper can hold it. What turns the direction of writing ends with the text, so that the
 * words of the template after it stand as they were written.
 */
export function printable(text: string): string {
  const open: string[] = [];
  for (const [mark] of text.matchAll(DIRECTION)) {
    if (mark === END_OF_EMBEDDING) {
      if (open.at(-1) === mark) open.pop();
    } else if (mark === END_OF_ISOLATE) open.splice(lastOr(open, mark));
    else open.push(mark < END_OF_ISOLATE && mark >= '\u2066' ? END_OF_ISOLATE : END_OF_EMBEDDING);
  }
  return withoutControls(text) + open.reverse().join('');
}

/** Where it was opened; nothing is closed by what closes nothing. */
function lastOr(open: readonly string[], mark: string): number {
  const place = open.lastIndexOf(mark);
  return place === -1 ? open.length : place;
}
