import { type Alphabet, Alphabets } from './pdf-alphabet.js';
import type { PdfFile } from './pdf-file.js';
import { type PdfDict, PdfRef, type PdfValue } from './pdf-value.js';

const OPERATORS =
  /\/(Artifact)\b[^\n]*?(?:BMC|BDC)|(BMC|BDC)\b|(EMC)\b|\/(\w+) [\d.-]+ Tf|<([\dA-F]*)> ?Tj/gi;

/**
 * All that is to be read in a file as Chromium writes it, in the order it is drawn, without headers and
 * page numbers; without spaces and hyphens, which depend on where lines end.
 */
export function pdfText(file: PdfFile): string {
  const root = file.dict(file.trailer.get('/Root'));
  const pages = pagesBelow(file, root.get('/Pages'));
  const alphabets = new Alphabets(file);
  return pages
    .map((page) => pageText(file, page, alphabets))
    .join('')
    .replace(/[\s\u00ad\u2010-]/gu, '');
}

function pagesBelow(file: PdfFile, node: PdfValue | undefined): PdfDict[] {
  const dict = file.dict(node);
  if (dict.get('/Type') === '/Page') return [dict];
  return file.list(dict.get('/Kids')).flatMap((kid) => pagesBelow(file, kid));
}

function pageText(file: PdfFile, page: PdfDict, alphabets: Alphabets): string {
  let text = '';
  let font: Alphabet = new Map();
  // One entry for each mark that is open: whether it is mere decoration.
  const open: boolean[] = [];
  for (const [, artifact, mark, end, fontName, shapes] of contentOf(file, page).matchAll(
    OPERATORS,
  )) {
    if (artifact !== undefined || mark !== undefined) open.push(artifact !== undefined);
    else if (end !== undefined) open.pop();
    else if (fontName !== undefined) font = alphabets.of(page, fontName);
    else if (shapes !== undefined && !open.includes(true)) text += lettersOf(shapes, font);
  }
  return text;
}

const contentOf = (file: PdfFile, page: PdfDict): string =>
  file
    .list(page.get('/Contents'))
    .filter((part) => part instanceof PdfRef)
    .map((part) => file.stream(part).toString('latin1'))
    .join('\n');

const lettersOf = (shapes: string, font: Alphabet): string =>
  (shapes.match(/.{4}/g) ?? []).map((shape) => font.get(shape.toUpperCase()) ?? '\ufffd').join('');
