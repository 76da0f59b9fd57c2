import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { inlineRuns } from './docx-inline.js';
import { LANDSCAPE, PORTRAIT } from './docx-page.js';
import { cellBlocks, type DocxBlock, type Place } from './docx-text.js';
import { attribute, childElements, descendants, hasClass, type HtmlElement } from './html-tree.js';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '8A8A8A' };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const GRID = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};
const RULES_ONLY = { ...GRID, left: NO_LINE, right: NO_LINE, insideVertical: NO_LINE };

/** A table under its caption. A quiet caption (class "still") is told to screen readers only. */
export function table(element: HtmlElement, place: Place): DocxBlock[] {
  const [caption] = childElements(element, 'caption');
  const head = hasClass(element, 'kopf');
  return [
    ...(caption && !hasClass(caption, 'still')
      ? [
          new Paragraph({
            style: 'Caption',
            keepNext: true,
            children: inlineRuns(caption.childNodes),
          }),
        ]
      : []),
    new Table({
      ...tableFrame(element, place, head),
      rows: descendants(element, 'tr').map((row) => tableRow(row, place, head)),
    }),
    // Word glues tables together that have nothing in between.
    new Paragraph({ spacing: { after: 0, line: 160, lineRule: LineRuleType.EXACT } }),
  ];
}

function tableFrame(element: HtmlElement, place: Place, head: boolean) {
  const width = (place.landscape ? LANDSCAPE : PORTRAIT).textWidth;
  return {
    width: { size: width, type: WidthType.DXA },
    columnWidths: columnWidths(element, width),
    layout: TableLayoutType.FIXED,
    borders: head ? RULES_ONLY : GRID,
    margins: place.landscape
      ? { top: 40, bottom: 40, left: 70, right: 70 }
      : { top: 70, bottom: 70, left: 100, right: 100 },
    tableLook: {
      firstRow: childElements(element, 'thead').length > 0,
      firstColumn: descendants(element, 'th').some((cell) => attribute(cell, 'scope') === 'row'),
      noHBand: true,
      noVBand: true,
    },
  };
}

/** Widths as the template's colgroup gives them in per cent; columns without one share what is left. */
function columnWidths(element: HtmlElement, total: number): number[] {
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

function tableRow(row: HtmlElement, place: Place, head: boolean): TableRow {
  const repeated = row.parentNode?.nodeName === 'thead';
  return new TableRow({
    ...(repeated ? { tableHeader: true } : {}),
    cantSplit: true,
    children: childElements(row).map((cell) =>
      tableCell(cell, { ...place, style: cellStyle(cell, place, head) }, repeated),
    ),
  });
}

function tableCell(cell: HtmlElement, place: Place, inHead: boolean): TableCell {
  return new TableCell({
    children: cellBlocks(cell, place, {
      ...(hasClass(cell, 'zahl') ? { alignment: AlignmentType.RIGHT } : {}),
      ...(inHead ? { keepNext: true } : {}),
    }),
    ...spans(cell),
    ...(inHead ? { shading: { fill: 'E6E6E6' } } : {}),
  });
}

function cellStyle(cell: HtmlElement, { landscape }: Place, head: boolean): string {
  const sum =
    cell.parentNode !== null && 'tagName' in cell.parentNode && hasClass(cell.parentNode, 'summe');
  const kind = cell.tagName === 'th' || sum ? 'Head' : 'Text';
  if (head) return `PaperHead${kind}`;
  return `Table${kind}${landscape ? 'Small' : ''}`;
}

function spans(cell: HtmlElement): { columnSpan?: number; rowSpan?: number } {
  const [columnSpan, rowSpan] = [span(cell, 'colspan'), span(cell, 'rowspan')];
  return { ...(columnSpan > 1 ? { columnSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}) };
}

function span(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  return Number(attribute(cell, name) ?? 1);
}
