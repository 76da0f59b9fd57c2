/**
 * A value in a PDF file. Texts, names, true, false and null stay as they are written in the file:
 * `/Name`, `(text)`, `<FEFF…>`, `true`.
 */
export type PdfValue = number | string | PdfRef | PdfValue[] | PdfDict;
export type PdfDict = Map<string, PdfValue>;

/** Points at another object of the file. */
export class PdfRef {
  constructor(readonly number: number) {}
}

const TOKEN =
  /\s*(?:(\d+) 0 R\b|(<<|>>|[[\]]|\/[^\s<>[\](){}/%]*|<[\dA-Fa-f\s]*>|\((?:\\[^]|[^\\()])*\)|[^\s<>[\](){}/%]+))/y;
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)$/;

/** @throws Error for what Chromium does not write */
export function parseValue(source: string, start: number): { value: PdfValue; end: number } {
  let at = start;
  const next = (): string | PdfRef => {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(source);
    if (!match) throw new Error(`PDF not understood: ${source.slice(at, at + 60)}`);
    at = TOKEN.lastIndex;
    return match[1] === undefined ? (match[2] ?? '') : new PdfRef(Number(match[1]));
  };
  const valueOf = (token: string | PdfRef): PdfValue => {
    if (token === '<<') return dict();
    if (token === '[') return list();
    return typeof token === 'string' && NUMBER.test(token) ? Number(token) : token;
  };
  const list = (): PdfValue[] => {
    const values: PdfValue[] = [];
    for (let token = next(); token !== ']'; token = next()) values.push(valueOf(token));
    return values;
  };
  const dict = (): PdfDict => {
    const entries: PdfDict = new Map();
    for (let token = next(); token !== '>>'; token = next()) {
      if (typeof token !== 'string') throw new Error('PDF not understood: a key is no name');
      entries.set(token, valueOf(next()));
    }
    return entries;
  };
  return { value: valueOf(next()), end: at };
}

export function written(value: PdfValue): string {
  if (value instanceof PdfRef) return `${value.number} 0 R`;
  if (Array.isArray(value)) return `[${value.map(written).join(' ')}]`;
  if (!(value instanceof Map)) return String(value);
  return `<<${[...value].map(([key, entry]) => `${key} ${written(entry)}`).join('\n')}>>`;
}

/** Shorthand for a dictionary: `pdfDict({ Type: '/Metadata' })`. */
export function pdfDict(entries: Readonly<Record<string, PdfValue>>): PdfDict {
  return new Map(Object.entries(entries).map(([key, value]) => [`/${key}`, value]));
}

/** A text people read, in any script. */
export function pdfText(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}
