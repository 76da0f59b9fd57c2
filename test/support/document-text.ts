/** What a reader finds in a paper, whatever its format. Texts are trimmed, without soft hyphens. */
export interface DocumentText {
  title: string;
  language: string;
  headings: { level: number; text: string }[];
  /** Running text outside lists and tables. */
  paragraphs: string[];
  /** One text per list item, without the items nested in it. */
  items: string[];
  /** Captions that can be seen, of tables and figures. */
  captions: string[];
  /** Tables, their rows, the texts of their cells; a repeated head counts once. */
  tables: string[][][];
  /** The text alternative of every picture. */
  pictures: string[];
}

/** A text on one line, the way a reader would say it. */
export function oneLine(text: string): string {
  return text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
}

export interface Difference {
  where: string;
  expected: string;
  received: string;
}

/** Everything two readings of a paper must share; undefined when they do. */
export function firstDifference(
  expected: DocumentText,
  received: DocumentText,
): Difference | undefined {
  const [left, right] = [flat(expected), flat(received)];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const [a, b] = [left[index], right[index]];
    if (a?.where === b?.where && comparable(a?.text) === comparable(b?.text)) continue;
    return {
      where: a?.where ?? b?.where ?? '',
      expected: a ? `${a.where}: ${a.text}` : '(nothing)',
      received: b ? `${b.where}: ${b.text}` : '(nothing)',
    };
  }
  return undefined;
}

interface Line {
  where: string;
  text: string;
}

function flat(document: DocumentText): Line[] {
  const numbered = (name: string, texts: readonly string[]): Line[] =>
    texts.map((text, index) => ({ where: `${name} ${index + 1}`, text }));
  return [
    { where: 'title', text: document.title },
    { where: 'language', text: document.language.slice(0, 2) },
    ...numbered(
      'heading',
      document.headings.map(({ level, text }) => `h${level} ${text}`),
    ),
    ...numbered('paragraph', document.paragraphs),
    ...numbered('list item', document.items),
    ...numbered('caption', document.captions),
    ...document.tables.flatMap((rows, table) =>
      rows.flatMap((cells, row) => numbered(`table ${table + 1}, row ${row + 1}, cell`, cells)),
    ),
    ...numbered('picture', document.pictures),
  ];
}

/** Hyphens and spaces are where a line ends by chance; ligatures are the font's business. */
export function comparable(text = ''): string {
  return text.normalize('NFKC').replace(/[\s\u00ad\u2010\u2011-]/g, '');
}
