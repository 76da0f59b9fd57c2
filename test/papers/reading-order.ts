import { parse } from 'parse5';
import { descendants, hasClass, type HtmlElement, textOf } from '../../src/rendering/html-tree.js';
import { oneLine } from '../support/document-text.js';

/** Everything a reader finds in the HTML of a paper, one line per block, from top to bottom. */
export function readingOrder(html: string): string[] {
  const [body] = descendants(parse(html), 'body');
  if (!body) return [];
  return descendants(body, 'h1', 'h2', 'h3', 'h4', 'p', 'li', 'caption', 'th', 'td', 'figcaption')
    .filter((element) => !hasClass(element, 'still'))
    .filter((element) => !hasBlocks(element))
    .map((element) => oneLine(textOf(element)));
}

const hasBlocks = (element: HtmlElement): boolean => descendants(element, 'p', 'li').length > 0;
