import { targetRuns } from './docx-inline.js';
import { DEEPEST_LEVEL } from './docx-lists.js';
import { LIST_LEVEL_INDENT } from './docx-page.js';
import type { DocxParts } from './docx-parts.js';
import { CLASS_STYLES } from './docx-styles.js';
import {
  attribute,
  childElements,
  hasText,
  type HtmlElement,
  type HtmlNode,
  isElement,
} from './html-tree.js';

/** What a block has to know about where it stands. */
export interface Place {
  landscape: boolean;
  /** From margin to margin, in twentieths of a point. */
  textWidth: number;
  /** Paragraph style of running text; undefined for the document's default. */
  style?: string;
  parts: DocxParts;
}

/** How a paragraph stands on the page; lengths in twentieths of a point. */
export interface ParagraphLayout {
  style?: string;
  keepNext?: boolean;
  pageBreakBefore?: boolean;
  /** The number of its list, and how deep it stands in it, from 0. */
  item?: { list: number; level: number };
  /** Left indent. */
  indent?: number;
  right?: boolean;
}

const INNER_BLOCKS = new Set(['p', 'ul', 'ol']);

/** @param content runs as `inlineRuns` writes them */
export function paragraph(layout: ParagraphLayout, content: string): string {
  const { style, keepNext, pageBreakBefore, item, indent, right } = layout;
  const named = style ?? (item && 'ListParagraph');
  // In the order of the standard (ECMA-376, CT_PPr); Word repairs a file that has another.
  const told = [
    named === undefined ? '' : `<w:pStyle w:val="${named}"/>`,
    keepNext ? '<w:keepNext/>' : '',
    pageBreakBefore ? '<w:pageBreakBefore/>' : '',
    item ? `<w:numPr><w:ilvl w:val="${item.level}"/><w:numId w:val="${item.list}"/></w:numPr>` : '',
    indent === undefined ? '' : `<w:ind w:left="${indent}"/>`,
    right ? '<w:jc w:val="right"/>' : '',
  ].join('');
  return `<w:p><w:pPr>${told}</w:pPr>${content}</w:p>`;
}

/** A paragraph that links may point at when its element has an id. */
export function paragraphOf(
  element: HtmlElement,
  { parts }: Place,
  layout: ParagraphLayout,
  nodes: readonly HtmlNode[] = element.childNodes,
): string {
  return paragraph(layout, targetRuns(element, nodes, parts));
}

/** The style of an element by its class, else by where it stands. */
export function styled(place: Place, element?: HtmlNode): ParagraphLayout {
  const names = element && isElement(element) ? (attribute(element, 'class') ?? '').split(' ') : [];
  const style = names.flatMap((name) => CLASS_STYLES.get(name) ?? [])[0] ?? place.style;
  return style === undefined ? {} : { style };
}

/** A list with everything nested in it; `level` counts from 0. */
export function list(
  element: HtmlElement,
  place: Place,
  level = 0,
  numbers = new Map<string, number>(),
): string {
  const { tagName } = element;
  const number = numbers.get(tagName) ?? place.parts.list(tagName);
  numbers.set(tagName, number);
  const item = { list: number, level: Math.min(level, DEEPEST_LEVEL) };
  // A second paragraph of the same item stands under the first, without a number.
  const indent = LIST_LEVEL_INDENT * (level + 1);
  const inside = childElements(element, 'li').flatMap((entry) =>
    mixed(entry).map((part, index) =>
      isList(part[0])
        ? list(part[0], place, level + 1, numbers)
        : paragraphOf(
            entry,
            place,
            { ...styled(place), ...(index === 0 ? { item } : { indent }) },
            unwrapped(part),
          ),
    ),
  );
  return inside.join('');
}

/** The content of a table cell: inline text, or paragraphs and lists, or both. */
export function cellBlocks(cell: HtmlElement, place: Place, layout: ParagraphLayout): string {
  const blocks = mixed(cell).map((part) =>
    isList(part[0])
      ? list(part[0], place)
      : paragraphOf(cell, place, { ...styled(place, part[0]), ...layout }, unwrapped(part)),
  );
  // Word needs a paragraph in every cell.
  return blocks.length > 0 ? blocks.join('') : paragraph(styled(place), '');
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
    else if (isBlock || hasText(child)) parts.push([child]);
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
