import { fontFaces } from './fonts.js';
import { inQuarterPixels } from './letter-sizes.js';
import { printable } from './printable.js';
import type { WordStyles } from './word-styles.js';

/** What a file says about itself: shown in title bars, page headers and file properties. */
export interface PaperMeta {
  titel: string;
  /** Who answers for the paper, e.g. „Kreis Warendorf, Amt für Jugend und Bildung“. */
  verfasser: string;
  /** Top of every page, e.g. „Kreis Warendorf · Vorlage 066/2023“. */
  kopfzeile: string;
  /** `YYYY-MM-DD`: the paper's own date; there is no clock in a paper. */
  datum: string;
  /** Not released: every page says so. */
  entwurf: boolean;
}

/** What a Word file of a paper shall look like. */
export type WordDress = Pick<WordStyles, 'styles' | 'letterhead'>;

/** How the text of a paper looks in Word. */
export interface WordLook extends WordDress {
  /** Of running text, in points. */
  textSize: number;
}

/** Nothing is loaded and nothing runs; style and fonts stand in the file itself. */
export const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">`;

const DRAFT = '\n<meta name="status" content="Entwurf">';

/**
 * One complete document that needs nothing from outside.
 * @param word nothing but a Word file made of it looks at that
 */
export function paperHtml(meta: PaperMeta, css: string, body: string, word?: WordDress): string {
  const style = [
    fontFaces(body + meta.kopfzeile),
    inQuarterPixels(css),
    pageHeader(meta.kopfzeile),
  ].join('\n');
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
${POLICY}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(meta.titel)}</title>
<meta name="author" content="${escaped(meta.verfasser)}">
<meta name="description" content="${escaped(meta.kopfzeile)}">
<meta name="dcterms.date" content="${escaped(meta.datum)}">${meta.entwurf ? DRAFT : ''}${word ? carried(word) : ''}
<style>
${style.replaceAll('</', '<\\/')}
</style>
</head>
<body>
${body.trim()}
</body>
</html>
`;
}

/** Chromium cannot lift a text from the page into its margin, so the style carries it. */
function pageHeader(text: string): string {
  const quoted = printable(text).replace(
    /["\\<\n\r\f]/g,
    (char) => `\\${char.charCodeAt(0).toString(16)} `,
  );
  return `@page{@top-left{content:"${quoted}"}}`;
}

const WORD = /\n<meta name="word" content="([\w+/=]*)">/;
const carried = ({ styles, letterhead }: WordDress): string =>
  `\n<meta name="word" content="${Buffer.from(JSON.stringify({ styles, letterhead })).toString('base64')}">`;

const headOf = (html: string): string => html.slice(0, html.indexOf('<style>'));

/** As it was given to `paperHtml`, in the size of text that the style of the template wants. */
export function wordLookIn(html: string): WordLook {
  const [, found] = WORD.exec(headOf(html)) ?? [];
  const textSize = textSizeIn(html);
  if (found === undefined) return { styles: '', textSize };
  const dress = JSON.parse(Buffer.from(found, 'base64').toString()) as WordDress;
  return { ...dress, textSize };
}

const SIZE = /\bhtml\s*\{[^}]*?font-size:\s*([\d.]+)pt/g;
/** In the style that all templates share. */
const USUAL_SIZE = '11';

/** All else of a style Word has its own styles for; but the size decides how many pages a paper has. */
function textSizeIn(html: string): number {
  const css = html.slice(html.indexOf('<style>'), html.indexOf('</style>'));
  return Number([...css.matchAll(SIZE)].at(-1)?.[1] ?? USUAL_SIZE);
}

/** For those who only read the paper: a letterhead can be longer than the paper itself. */
export function withoutWordDress(html: string): string {
  const head = headOf(html);
  return head.replace(WORD, '') + html.slice(head.length);
}

/** For those who only read its words: with the fonts its style can be longer than the paper. */
export function withoutStyle(html: string): string {
  const head = headOf(html);
  return `${head}<style>${html.slice(html.indexOf('</style>', head.length))}`;
}

function escaped(text: string): string {
  return printable(text).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** What stands in the body of such a document. */
export const bodyOf = (html: string): string =>
  html.slice(html.indexOf('<body>') + '<body>'.length, html.lastIndexOf('</body>'));
