import { layoutOf } from './docx-page.js';
import { columnWidths } from './docx-table.js';
import {
  attribute,
  childElements,
  descendants,
  hasClass,
  type HtmlElement,
  type HtmlParent,
  textOf,
} from './html-tree.js';

/** How a kind of text takes its place; lengths in millimetres. */
interface Look {
  line: number;
  character: number;
  /** Above and below it together. */
  around: number;
}

/** As the styles for Word have them; letters are half as wide as high, and no line is quite full. */
const look = (points: number, spacing: number, around: number): Look => ({
  line: points * 0.406 * spacing,
  character: points * 0.19,
  around,
});

/** Of running text, in points, where a template says nothing else. */
const USUAL = 11;

const LOOKS: Readonly<Record<string, Look>> = {
  h1: look(14, 1.15, 8),
  h2: look(13, 1.15, 10.5),
  h3: look(11.5, 1.15, 8),
  h4: look(11, 1.15, 6),
  p: look(USUAL, 1.2, 2.8),
  li: look(USUAL, 1.2, 1.2),
  caption: look(9.5, 1.1, 4.5),
  figcaption: look(9.5, 1.1, 4.5),
};
const CELL = look(9.5, 1.1, 3);
const CELL_ACROSS = look(8, 1.1, 2);

/** Between tables. */
const GAP = 2.8;
const PIXEL = 25.4 / 96;
const TWIP = 25.4 / 1440;

/** What stands on the pages of one orientation. */
interface Place {
  width: number;
  cell: Look;
}

/** What is kept together leaves a tenth of the pages empty. */
const FILLED = 0.9;
const UPRIGHT = { height: 252 * FILLED, width: layoutOf(false).textWidth * TWIP, cell: CELL };
const ACROSS = { height: 170 * FILLED, width: layoutOf(true).textWidth * TWIP, cell: CELL_ACROSS };

/**
 * About how many pages a paper has, from 0; only Word lays it out. One page in ten off at most.
 * @param textSize of running text, in points
 */
export function estimatedPages(body: HtmlParent, textSize: number): number {
  const across = descendants(body, 'section').filter((section) => hasClass(section, 'quer'));
  const turned = new Set(across.flatMap(contents));
  const upright = contents(body).filter((block) => !turned.has(block));
  const pages = (blocks: readonly HtmlElement[], page: typeof UPRIGHT): number =>
    blocks.reduce((sum, block) => sum + heightOf(block, page), 0) / page.height;
  // A larger text takes more lines, and each is higher.
  const larger = (textSize / USUAL) ** 2;
  return pages(upright, UPRIGHT) * larger + pages([...turned], ACROSS);
}

const PARTS = ['header', 'main', 'section', 'blockquote', 'figure', 'ul', 'ol', 'li'];
const BLOCKS = [...PARTS, ...Object.keys(LOOKS), 'table', 'svg'];

/** The blocks of a paper, those in parts and lists one by one. */
const contents = (parent: HtmlParent): HtmlElement[] =>
  childElements(parent, ...BLOCKS).flatMap((child) => {
    const inner = PARTS.includes(child.tagName) ? contents(child) : [];
    return inner.length === 0 ? [child] : inner;
  });

function heightOf(block: HtmlElement, place: Place): number {
  if (block.tagName === 'table') return tableHeight(block, place);
  if (block.tagName === 'svg') return Number(attribute(block, 'height') ?? 0) * PIXEL;
  const found = LOOKS[block.tagName];
  return found ? textHeight(textOf(block).length, place.width, found) : 0;
}

const textHeight = (characters: number, width: number, { line, character, around }: Look): number =>
  Math.ceil((characters * character) / width) * line + around;

function tableHeight(table: HtmlElement, { width, cell }: Place): number {
  const widths = columnWidths(table, width);
  const rows = descendants(table, 'tr').map((row) => {
    const heights = childElements(row).map((one, column) =>
      textHeight(textOf(one).length, widths[column] ?? width, cell),
    );
    return Math.max(...heights, 0);
  });
  return rows.reduce((sum, height) => sum + height, GAP);
}
