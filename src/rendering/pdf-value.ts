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

const SPACE = /\s*/y;
const TOKEN =
  /\d+ 0 R\b|<<|>>|[[\]]|\/[^\s<>[\](){}/%]*|<[\dA-Fa-f\s]*>|\((?:\\[^]|[^\\()])*\)|[^\s<>[\](){}/%]+/y;
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)$/;
const REFERENCE = /^\d+ 0 R$/;

/** @throws Error for what Chromium does not write */
export function parseValue(source: string, start: number): { value: PdfValue; end: number } {
  const reader = new Reader(source, start);
  return { value: reader.value(), end: reader.end };
}

/** Goes through thousands of tags in each file, so it makes nothing that is not part of the value. */
class Reader {
  constructor(
    private readonly source: string,
    /** Up to where it has read. */
    public end: number,
  ) {}

  value(token = this.token()): PdfValue {
    if (token === '<<') return this.dict();
    if (token === '[') return this.list();
    if (REFERENCE.test(token)) return new PdfRef(Number.parseInt(token, 10));
    return NUMBER.test(token) ? Number(token) : token;
  }

  private list(): PdfValue[] {
    const values: PdfValue[] = [];
    for (let token = this.token(); token !== ']'; token = this.token())
      values.push(this.value(token));
    return values;
  }

  private dict(): PdfDict {
    const entries: PdfDict = new Map();
    for (let key = this.token(); key !== '>>'; key = this.token()) {
      if (!key.startsWith('/')) throw new Error('PDF not understood: a key is no name');
      entries.set(key, this.value());
    }
    return entries;
  }

  private token(): string {
    const start = behind(SPACE, this.source, this.end);
    this.end = behind(TOKEN, this.source, start);
    return this.source.slice(start, this.end);
  }
}

/**
 * Where that ends which stands there.
 * @param pattern a sticky one
 * @throws Error when something else stands there
 */
export function behind(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  if (pattern.test(source)) return pattern.lastIndex;
  throw new Error(`PDF not understood: ${source.slice(at, at + 60)}`);
}

export function written(value: PdfValue): string {
  if (value instanceof PdfRef) return `${value.number} 0 R`;
  if (Array.isArray(value)) return `[${value.map(written).join(' ')}]`;
  if (!(value instanceof Map)) return String(value);
  const entries: string[] = [];
  for (const [key, entry] of value) entries.push(`${key} ${written(entry)}`);
  return `<<${entries.join('\n')}>>`;
}

/** Shorthand for a dictionary: `pdfDict({ Type: '/Metadata' })`. */
export function pdfDict(entries: Readonly<Record<string, PdfValue>>): PdfDict {
  return new Map(Object.entries(entries).map(([key, value]) => [`/${key}`, value]));
}

/** A text people read, in any script. */
export function pdfText(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}
