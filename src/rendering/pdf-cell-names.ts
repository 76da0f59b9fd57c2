import type { PdfFile } from './pdf-file.js';
import { pdfDict, PdfRef, type PdfValue } from './pdf-value.js';

const CELL_NAME = Buffer.from('(node');
const DIGITS = 8;
const NUMBER = /^\d{8}$/;

/**
 * Cells of a table are told which ones head them by names that Chromium takes from anywhere, others
 * each time: `(node00004711)`. They get numbers in the order they stand in the file. All names have
 * the same length, so everything else stays where it is.
 */
export function withCountedCells(printed: Uint8Array): Buffer {
  const file = Buffer.from(printed);
  const counted = new Map<string, string>();
  for (let at = file.indexOf(CELL_NAME); at >= 0; at = file.indexOf(CELL_NAME, at)) {
    at += CELL_NAME.length;
    const found = file.toString('latin1', at, at + DIGITS);
    if (!NUMBER.test(found)) continue;
    const number = counted.get(found) ?? String(counted.size + 1).padStart(DIGITS, '0');
    counted.set(found, number);
    file.write(number, at, 'latin1');
  }
  return file;
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
