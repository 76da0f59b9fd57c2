import { type IParagraphOptions, Paragraph, type Table, type TableOfContents } from 'docx';
import { targetRuns } from './docx-inline.js';
import { LIST_LEVEL_INDENT } from './docx-page.js';
import { CLASS_STYLES } from './docx-styles.js';
import {
  attribute,
  childElements,
  type HtmlElement,
  type HtmlNode,
  isElement,
  textOf,
} from './html-tree.js';

export type DocxBlock = Paragraph | Table | TableOfContents;

/** What a block has to know about where it stands. */
export interface Place {
  landscape: boolean;
  /** Paragraph style of running text; undefined for the document's default. */
  style?: string;
  /** Numbers the lists of the document, so that each one starts counting at 1. */
  nextList: () => number;
}

export type ParagraphOptions = Omit<IParagraphOptions, 'children'>;

const INNER_BLOCKS = new Set(['p', 'ul', 'ol']);

/** A paragraph that links may point at when its element has an id. */
export function paragraph(
  element: HtmlElement,
  options: ParagraphOptions,
  nodes: readonly HtmlNode[] = element.childNodes,
): Paragraph {
  return new Paragraph({ ...options, children: targetRuns(element, nodes) });
}

/** The style of an element by its class, else by where it stands. */
export function styled(place: Place, element?: HtmlNode): ParagraphOptions {
  const names = element && isElement(element) ? (attribute(element, 'class') ?? '').split(' ') : [];
  const style = names.flatMap((name) => CLASS_STYLES[name] ?? [])[0] ?? place.style;
  return style === undefined ? {} : { style };
}

/** A list with everything nested in it; `level` counts from 0. */
export function list(
  element: HtmlElement,
  place: Place,
  level = 0,
  instance = place.nextList(),
): Paragraph[] {
  const numbering = { reference: element.tagName, level, instance };
  // A second paragraph of the same item stands under the first, without a number.
  const indent = { left: LIST_LEVEL_INDENT * (level + 1) };
  return childElements(element, 'li').flatMap((item) =>
    mixed(item).flatMap((part, index) =>
      isList(part[0])
        ? list(part[0], place, level + 1, instance)
        : [
            paragraph(
              item,
              { ...styled(place), ...(index === 0 ? { numbering } : { indent }) },
              unwrapped(part),
            ),
          ],
    ),
  );
}

/** The content of a table cell: inline text, or paragraphs and lists, or both. */
export function cellBlocks(
  cell: HtmlElement,
  place: Place,
  options: ParagraphOptions,
): Paragraph[] {
  const blocks = mixed(cell).flatMap((part) =>
    isList(part[0])
      ? list(part[0], place)
      : [paragraph(cell, { ...styled(place, part[0]), ...options }, unwrapped(part))],
  );
  // Word needs a paragraph in every cell.
  return blocks.length > 0 ? blocks : [new Paragraph(styled(place))];
}

type Stretch = [HtmlNode, ...HtmlNode[]];

/** Cuts children into blocks and the stretches of inline text between them. */
function mixed(element: HtmlElement): Stretch[] {
  const parts: Stretch[] = [];
  let open = false;
  for (const child of element.childNodes) {
    const isBlock = isElement(child) && INNER_BLOCKS.has(child.tagName);
    const current = parts.at(-1);
    if (open && !isBlock && current) current.push(child);
    else if (isBlock || textOf(child).trim() !== '') parts.push([child]);
    else continue;
    open = !isBlock;
  }
  return parts;
}

function unwrapped(part: Stretch): readonly HtmlNode[] {
  const [first] = part;
  return isElement(first) && first.tagName === 'p' ? first.childNodes : part;
}

function isList(node: HtmlNode): node is HtmlElement {
  return isElement(node) && (node.tagName === 'ul' || node.tagName === 'ol');
}
