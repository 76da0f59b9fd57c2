import type { PdfFile } from './pdf-file.js';
import { type PdfDict, PdfRef, type PdfValue } from './pdf-value.js';

/** Letters by the number of their shape in a font. */
type Alphabet = ReadonlyMap<string, string>;

const OPERATORS =
  /\/(Artifact)\b[^\n]*?(?:BMC|BDC)|(BMC|BDC)\b|(EMC)\b|\/(\w+) [\d.-]+ Tf|<([\dA-F]*)> ?Tj/gi;
const RANGE = /<([\dA-F]+)>\s*<([\dA-F]+)>\s*<([\dA-F]+)>/gi;
const SINGLE = /<([\dA-F]+)>\s*<([\dA-F]+)>/gi;

/**
 * All that is to be read in a file as Chromium writes it, in the order it is drawn, without headers and
 * page numbers; without spaces and hyphens, which depend on where lines end.
 */
export function pdfText(file: PdfFile): string {
  const root = file.dict(file.trailer.get('/Root'));
  const pages = pagesBelow(file, root.get('/Pages'));
  return pages
    .map((page) => pageText(file, page))
    .join('')
    .replace(/[\s\u00ad\u2010-]/gu, '');
}

function pagesBelow(file: PdfFile, node: PdfValue | undefined): PdfDict[] {
  const dict = file.dict(node);
  if (dict.get('/Type') === '/Page') return [dict];
  return file.list(dict.get('/Kids')).flatMap((kid) => pagesBelow(file, kid));
}

function pageText(file: PdfFile, page: PdfDict): string {
  const fonts = file.dict(file.dict(page.get('/Resources')).get('/Font') ?? new Map());
  const alphabets = new Map<string, Alphabet>();
  const alphabetOf = (name: string): Alphabet => {
    const known = alphabets.get(name) ?? alphabet(file, file.dict(fonts.get(`/${name}`)));
    alphabets.set(name, known);
    return known;
  };
  let text = '';
  let font: Alphabet = new Map();
  // One entry for each mark that is open: whether it is mere decoration.
  const open: boolean[] = [];
  for (const [, artifact, mark, end, fontName, shapes] of contentOf(file, page).matchAll(
    OPERATORS,
  )) {
    if (artifact !== undefined || mark !== undefined) open.push(artifact !== undefined);
    else if (end !== undefined) open.pop();
    else if (fontName !== undefined) font = alphabetOf(fontName);
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

function alphabet(file: PdfFile, font: PdfDict): Alphabet {
  const ref = font.get('/ToUnicode');
  const letters = new Map<string, string>();
  if (!(ref instanceof PdfRef)) return letters;
  const map = file.stream(ref).toString('latin1');
  for (const [, section = ''] of map.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, shape = '', letter = ''] of section.matchAll(SINGLE))
      letters.set(shape.toUpperCase(), utf16(letter));
  for (const [, section = ''] of map.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const [, first = '', last = '', letter = ''] of section.matchAll(RANGE))
      for (let shape = parseInt(first, 16); shape <= parseInt(last, 16); shape += 1)
        letters.set(
          hex(shape),
          String.fromCodePoint(parseInt(letter, 16) + shape - parseInt(first, 16)),
        );
  return letters;
}

const hex = (shape: number): string => shape.toString(16).padStart(4, '0').toUpperCase();

const utf16 = (digits: string): string => Buffer.from(digits, 'hex').swap16().toString('utf16le');
