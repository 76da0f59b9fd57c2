import { readFile } from 'node:fs/promises';
import { childElements, type HtmlElement } from '../../src/rendering/html-tree.js';
import { comparable, type Difference, firstDifference } from '../support/document-text.js';
import { readHtml, spokenHtml } from '../support/html.js';
import { readOdt } from '../support/odt.js';

/** Enough to find the place. */
const EXCERPT = 60;

/**
 * What LibreOffice shows otherwise than the HTML says; undefined when nothing. Its own format tells
 * what is a heading, a cell or a caption, its plain text how it counts headings and lists.
 * @param file without its ending, of what `openInLibreOffice` has saved as both
 */
export async function shownOtherwise(html: string, file: string): Promise<Difference | undefined> {
  const uncounted = readHtml(withoutNumbers(html));
  const structure = firstDifference(uncounted, readOdt(await readFile(`${file}.odt`)));
  const text = await readFile(`${file}.txt`, 'utf8');
  return structure ?? firstOtherWord(spokenHtml(html, markBefore), withoutContents(text));
}

const withoutNumbers = (html: string): string =>
  html.replace(/<span [^>]*\bdata-stufe=[^>]*>[^<]*<\/span>/g, '');

/** Of a list item: the number, or a point on whatever level. */
function markBefore(element: HtmlElement): string {
  const list = element.parentNode;
  if (element.tagName !== 'li' || !list || !('tagName' in list)) return '';
  return list.tagName === 'ul' ? '•' : `${childElements(list).indexOf(element) + 1}.`;
}

/** An empty paragraph ends the table of contents. */
const withoutContents = (text: string): string =>
  text
    .replace(/^Inhalt\n(?:.+\n)+\n/m, '')
    .replace(/^\ufeff/, '')
    .replace(/^( +)◦ /gm, '$1• ');

function firstOtherWord(expected: string, received: string): Difference | undefined {
  const [left, right] = [comparable(expected), comparable(received)];
  if (left === right) return undefined;
  let place = 0;
  while (left[place] === right[place]) place += 1;
  const excerpt = (text: string): string =>
    text.slice(Math.max(0, place - EXCERPT), place + EXCERPT);
  return { where: 'text', expected: excerpt(left), received: excerpt(right) };
}
