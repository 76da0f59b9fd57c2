import { createRequire } from 'node:module';
import { type HtmlElement, isElement, isText } from './html-tree.js';

const require = createRequire(import.meta.url);

/** With the first long word: the patterns of German are a good part of what the program has to load. */
const german = () => require('hyphen/de/index.js') as typeof import('hyphen/de/index.js');

const SOFT_HYPHEN = '\u00ad';
/** A line of text takes all but the longest words; a table cell does not. */
const LONG_IN_TEXT = longWords(/\p{L}{18,}/gu);
const LONG_IN_CELL = longWords(/\p{L}{12,}/gu);
const ADDRESS = /:\/\/|@|^www\.|\p{L}\.\p{L}/u;

/** Bookmarks repeat headings as they stand, so a soft hyphen there would be seen. */
const LEFT_ALONE = new Set(['h1', 'h2', 'h3', 'h4', 'svg', 'style', 'title']);

const CELLS = new Set(['td', 'th']);

/** Papers share most of their words; a server that runs for months has seen far more than these. */
const REMEMBERED = 20_000;

interface LongWords {
  pattern: RegExp;
  /** What stands between two spaces, and the same with its soft hyphens. */
  known: Map<string, string>;
}

function longWords(pattern: RegExp): LongWords {
  return { pattern, known: new Map() };
}

/**
 * Puts soft hyphens into the long words of the text; browsers print German without patterns.
 * As few as possible: on the web each one stays in the text that is copied and searched.
 */
export function hyphenateTree(parent: Pick<HtmlElement, 'childNodes'>, long = LONG_IN_TEXT): void {
  for (const child of parent.childNodes) {
    if (isText(child)) child.value = kept(hyphenate(child.value, long));
    else if (isElement(child) && !LEFT_ALONE.has(child.tagName)) {
      hyphenateTree(child, CELLS.has(child.tagName) ? LONG_IN_CELL : long);
    }
  }
}

/** A section of a law is not torn from its sign. */
const kept = (text: string): string => text.replace(/§ (?=\d)/g, '§\u00a0');

/** Web and mail addresses stay whole: they are copied from the paper. */
export function hyphenate(text: string, long = LONG_IN_CELL): string {
  return text.replace(/\S{12,}/g, (token) => {
    const seen = long.known.get(token);
    if (seen !== undefined) return seen;
    const hyphenated = ADDRESS.test(token) ? token : token.replace(long.pattern, hyphenateWord);
    if (long.known.size >= REMEMBERED) long.known.clear();
    long.known.set(token, hyphenated);
    return hyphenated;
  });
}

function hyphenateWord(word: string): string {
  const parts = german().hyphenateSync(word, { hyphenChar: SOFT_HYPHEN }).split(SOFT_HYPHEN);
  return withoutShortEnds(parts).join(SOFT_HYPHEN);
}

/** „Um-“ or „-ge“ alone on a line reads badly. */
function withoutShortEnds(parts: string[]): string[] {
  const [first = '', second, ...rest] = parts;
  if (second !== undefined && first.length < 3) return withoutShortEnds([first + second, ...rest]);
  const last = parts.at(-1) ?? '';
  if (parts.length < 2 || last.length > 2) return parts;
  return [...parts.slice(0, -2), (parts.at(-2) ?? '') + last];
}
