import type { PdfFile } from './pdf-file.js';
import { pdfDict, PdfRef, type PdfValue } from './pdf-value.js';

const CELL_NAME = /\(node\d{8}\)/g;

/**
 * Cells of a table are told which ones head them by names that Chromium takes from anywhere, others
 * each time. They get numbers in the order they stand in the file. All names have the same length,
 * so everything else stays where it is.
 */
export function withCountedCells(printed: Buffer): Buffer {
  const source = printed.toString('latin1');
  const counted = new Map(
    [...new Set(source.match(CELL_NAME))].map((name, index) => [
      name,
      `(node${String(index + 1).padStart(8, '0')})`,
    ]),
  );
  const named = source.replace(CELL_NAME, (name) => counted.get(name) ?? name);
  return Buffer.from(named, 'latin1');
}

/** The list of all names, which has to be sorted. @param root of the tags */
export function sortCellNames(file: PdfFile, root: PdfRef): void {
  const tags = file.dict(root);
  if (!tags.has('/IDTree')) return;
  const entries = entriesOf(file, tags.get('/IDTree')).sort(([a], [b]) => (a < b ? -1 : 1));
  tags.set('/IDTree', pdfDict({ Names: entries.flat() }));
  file.put(root);
}

/** Takes the list apart: what is left of it would still be sorted by the old names. */
function entriesOf(file: PdfFile, node: PdfValue | undefined): [string, PdfRef][] {
  const dict = file.dict(node);
  const names = file.list(dict.get('/Names'));
  const own = names.flatMap((name, index): [string, PdfRef][] => {
    const cell = names[index + 1];
    return typeof name === 'string' && cell instanceof PdfRef ? [[name, cell]] : [];
  });
  const below = file.list(dict.get('/Kids')).flatMap((kid) => entriesOf(file, kid));
  if (node instanceof PdfRef) file.put(node, 'null');
  return [...own, ...below];
}
