import { inlineRuns } from './docx-inline.js';
import { type Frame, rowsXml, span } from './docx-rows.js';
import { paragraph, type Place } from './docx-text.js';
import { escaped } from './docx-xml.js';
import {
  attribute,
  childElements,
  descendants,
  hasClass,
  type HtmlElement,
  textOf,
} from './html-tree.js';

const LINE = 'w:val="single" w:sz="4" w:color="8A8A8A"';
const NO_LINE = 'w:val="none" w:sz="0" w:color="auto"';

const borders = (upright: string): string =>
  `<w:tblBorders><w:top ${LINE}/><w:left ${upright}/><w:bottom ${LINE}/><w:right ${upright}/><w:insideH ${LINE}/><w:insideV ${upright}/></w:tblBorders>`;
const GRID = borders(LINE);
const RULES_ONLY = borders(NO_LINE);

const margins = (upright: number, across: number): string =>
  `<w:tblCellMar><w:top w:w="${upright}" w:type="dxa"/><w:left w:w="${across}" w:type="dxa"/><w:bottom w:w="${upright}" w:type="dxa"/><w:right w:w="${across}" w:type="dxa"/></w:tblCellMar>`;
const WIDE = margins(70, 100);
const NARROW = margins(40, 70);

/** Word glues tables together that have nothing in between. */
const GAP = '<w:p><w:pPr><w:spacing w:after="0" w:line="160" w:lineRule="exact"/></w:pPr></w:p>';

/** A table under its caption. A quiet caption (class "still") is told to screen readers only. */
export function table(element: HtmlElement, place: Place): string {
  const [caption] = childElements(element, 'caption');
  const width = place.textWidth;
  const rows = descendants(element, 'tr');
  const frame = { widths: columnWidths(element, width), head: hasClass(element, 'kopf'), place };
  const shown = caption && !hasClass(caption, 'still');
  return [
    shown ? paragraph(UNDER_CAPTION, inlineRuns(caption.childNodes, place.parts)) : '',
    `<w:tbl>${properties(element, width, frame)}<w:tblGrid>`,
    ...frame.widths.map((column) => `<w:gridCol w:w="${column}"/>`),
    '</w:tblGrid>',
    rowsXml(rows, frame),
    `</w:tbl>${GAP}`,
  ].join('');
}

const UNDER_CAPTION = { style: 'Caption', keepNext: true };

function properties(element: HtmlElement, width: number, { head, place }: Frame): string {
  const firstRow = childElements(element, 'thead').length > 0;
  const firstColumn = descendants(element, 'th').some((cell) => attribute(cell, 'scope') === 'row');
  const [caption] = childElements(element, 'caption');
  return [
    `<w:tblPr><w:tblW w:w="${width}" w:type="dxa"/>${head ? RULES_ONLY : GRID}`,
    `<w:tblLayout w:type="fixed"/>${place.landscape ? NARROW : WIDE}`,
    `<w:tblLook w:firstRow="${firstRow}" w:firstColumn="${firstColumn}" w:noHBand="true" w:noVBand="true"/>`,
    caption ? `<w:tblCaption w:val="${escaped(textOf(caption))}"/>` : '',
    '</w:tblPr>',
  ].join('');
}

/** Widths as the template's colgroup gives them in per cent; columns without one share what is left. */
export function columnWidths(element: HtmlElement, total: number): number[] {
  const [row] = descendants(element, 'tr');
  const count = row ? childElements(row).reduce((sum, cell) => sum + span(cell, 'colspan'), 0) : 1;
  const given = descendants(element, 'col').map((col) =>
    Number(/[\d.]+/.exec(attribute(col, 'style') ?? '')?.[0] ?? Number.NaN),
  );
  const known = given.filter((width) => !Number.isNaN(width));
  const rest =
    (100 - known.reduce((sum, width) => sum + width, 0)) / Math.max(count - known.length, 1);
  return Array.from({ length: count }, (_, index) => {
    const percent = given[index] ?? Number.NaN;
    return Math.floor((total * (Number.isNaN(percent) ? rest : percent)) / 100);
  });
}
