import type { PdfFile } from './pdf-file.js';
import { type PdfDict, PdfRef } from './pdf-value.js';

/** Letters by the number of their shape in a font, four hexadecimal digits. */
export type Alphabet = ReadonlyMap<string, string>;

const RANGE = /<([\dA-F]+)>\s*<([\dA-F]+)>\s*<([\dA-F]+)>/gi;
const SINGLE = /<([\dA-F]+)>\s*<([\dA-F]+)>/gi;

/** Reads each font of a file once. */
export class Alphabets {
  private readonly known = new Map<PdfDict, Alphabet>();

  constructor(private readonly file: PdfFile) {}

  /**
   * What the shapes of a font mean.
   * @param name as the content of the page calls it, e.g. `F4`
   */
  of(page: PdfDict, name: string): Alphabet {
    const { file, known } = this;
    const fonts = file.dict(file.dict(page.get('/Resources')).get('/Font') ?? new Map());
    const font = file.dict(fonts.get(`/${name}`));
    const alphabet = known.get(font) ?? read(file, font);
    known.set(font, alphabet);
    return alphabet;
  }
}

function read(file: PdfFile, font: PdfDict): Alphabet {
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
        letters.set(hex(shape), counted(utf16(letter), shape - parseInt(first, 16)));
  return letters;
}

const hex = (shape: number): string => shape.toString(16).padStart(4, '0').toUpperCase();

const utf16 = (digits: string): string => Buffer.from(digits, 'hex').swap16().toString('utf16le');

/** In a range only the last letter counts on; ligatures have several. */
function counted(letters: string, further: number): string {
  const all = Array.from(letters, (letter) => letter.codePointAt(0) ?? 0);
  const last = all.pop() ?? 0;
  return String.fromCodePoint(...all, last + further);
}
