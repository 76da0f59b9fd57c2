import { cellBlocks, type Place } from './docx-text.js';
import { attribute, childElements, hasClass, type HtmlElement } from './html-tree.js';

/** The table that rows stand in. */
export interface Frame {
  /** Of every column, in twentieths of a point. */
  widths: readonly number[];
  /** The block on top of a paper, with the names of things on its left. */
  head: boolean;
  place: Place;
}

/** What stands in a row at one place: a cell that begins there, or goes on from the row above. */
interface Slot {
  cell: HtmlElement;
  begins: boolean;
  columns: number;
  /** In how many rows it stands, from this one on. */
  rows: number;
}

export function rowsXml(rows: readonly HtmlElement[], frame: Frame): string {
  const above = new Map<number, Slot>();
  return rows.map((row) => rowXml(row, slotsOf(row, above), frame)).join('');
}

/** @param above by column, what goes on from the row above; brought up to date */
function slotsOf(row: HtmlElement, above: Map<number, Slot>): Slot[] {
  const slots: Slot[] = [];
  const cells = childElements(row);
  for (let column = 0; ;) {
    const upper = above.get(column);
    const slot = upper ? { ...upper, begins: false, rows: upper.rows - 1 } : slotOf(cells.shift());
    if (!slot) return slots;
    slots.push(slot);
    if (slot.rows > 1) above.set(column, slot);
    else above.delete(column);
    column += slot.columns;
  }
}

const slotOf = (cell: HtmlElement | undefined): Slot | undefined =>
  cell && { cell, begins: true, columns: span(cell, 'colspan'), rows: span(cell, 'rowspan') };

function rowXml(row: HtmlElement, slots: readonly Slot[], frame: Frame): string {
  const repeated = row.parentNode?.nodeName === 'thead';
  let column = 0;
  const cells = slots.map((slot) => cellXml(slot, (column += slot.columns), repeated, frame));
  return `<w:tr><w:trPr><w:cantSplit/>${repeated ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
}

/** @param end the column behind it */
function cellXml(
  slot: Slot,
  end: number,
  repeated: boolean,
  { widths, head, place }: Frame,
): string {
  const { cell, begins, columns, rows } = slot;
  const width = widths.slice(end - columns, end).reduce((sum, one) => sum + one, 0);
  const properties = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '',
    begins ? '' : '<w:vMerge w:val="continue"/>',
    begins && rows > 1 ? '<w:vMerge w:val="restart"/>' : '',
    repeated ? '<w:shd w:val="clear" w:fill="E6E6E6"/>' : '',
  ].join('');
  const inside = { ...place, style: cellStyle(cell, place, head) };
  const layout = { keepNext: repeated, right: hasClass(cell, 'zahl') };
  // What goes on from above has been said there; Word needs a paragraph all the same.
  const content = begins ? cellBlocks(cell, inside, layout) : '<w:p/>';
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
}

function cellStyle(cell: HtmlElement, { landscape }: Place, head: boolean): string {
  const sum =
    cell.parentNode !== null && 'tagName' in cell.parentNode && hasClass(cell.parentNode, 'summe');
  const kind = cell.tagName === 'th' || sum ? 'Head' : 'Text';
  if (head) return `PaperHead${kind}`;
  return `Table${kind}${landscape ? 'Small' : ''}`;
}

export function span(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  return Number(attribute(cell, name) ?? 1);
}
