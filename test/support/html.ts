import { parse } from 'parse5';
import {
  attribute,
  childElements,
  descendants,
  hasClass,
  type HtmlElement,
  type HtmlNode,
  isElement,
  textOf,
} from '../../src/rendering/html-tree.js';
import { type DocumentText, oneLine } from './document-text.js';

/** What a reader finds in the HTML of a paper. */
export function readHtml(html: string): DocumentText {
  const page = parse(html);
  const root = descendants(page, 'html')[0];
  const texts = (...names: string[]): string[] => descendants(page, ...names).map(textOf);
  return {
    title: texts('title')[0] ?? '',
    language: (root && attribute(root, 'lang')) ?? '',
    headings: descendants(page, 'h1', 'h2', 'h3', 'h4').map((heading) => ({
      level: Number(heading.tagName.slice(1)),
      text: textOf(heading),
    })),
    paragraphs: descendants(page, 'p')
      .filter((paragraph) => !inside(paragraph, 'li', 'td', 'th'))
      .map(textOf),
    items: descendants(page, 'li')
      .filter((item) => !inside(item, 'td', 'th'))
      .map(ownText),
    captions: descendants(page, 'caption', 'figcaption')
      .filter((caption) => !hasClass(caption, 'still'))
      .map(textOf),
    tables: descendants(page, 'table').map((table) =>
      descendants(table, 'tr').map((row) => childElements(row, 'th', 'td').map(spacedText)),
    ),
    pictures: descendants(page, 'svg').map((svg) => attribute(svg, 'aria-label') ?? ''),
  };
}

/**
 * All that can be read in the HTML of a paper, from top to bottom.
 * @param before what stands before an element without being in the HTML
 */
export function spokenHtml(html: string, before = (_element: HtmlElement): string => ''): string {
  const text = (node: HtmlNode): string => {
    if (!isElement(node)) return textOf(node);
    if (node.tagName === 'svg' || hasClass(node, 'still')) return '';
    return [before(node), ...node.childNodes.map(text)].join(' ');
  };
  return oneLine(descendants(parse(html), 'body').map(text).join(' '));
}

function inside(element: HtmlElement, ...names: string[]): boolean {
  const parent = element.parentNode;
  if (parent === null || !('tagName' in parent)) return false;
  return names.includes(parent.tagName) || inside(parent, ...names);
}

function ownText(item: HtmlElement): string {
  return oneLine(
    item.childNodes
      .filter((child) => !isElement(child) || !['ul', 'ol'].includes(child.tagName))
      .map(spacedText)
      .join(' '),
  );
}

/** Blocks inside a cell stand on lines of their own. */
function spacedText(node: HtmlNode): string {
  if (!isElement(node)) return textOf(node);
  const blocks = descendants(node, 'p', 'li');
  return blocks.length === 0 ? textOf(node) : oneLine(node.childNodes.map(spacedText).join(' '));
}
