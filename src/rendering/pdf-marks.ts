/** A stretch of a page's content: with a mark it belongs to a tag, without one to none. */
export interface Stretch {
  mark: number | undefined;
  content: string;
}

const MARKING = /\/\w+ ?<<\/MCID (\d+) ?>>\s?BDC\b|\b(?:BDC|BMC|EMC)\b/g;
const SHOWS_TEXT_OR_PICTURE = /\b(?:T[jJ]|Do|sh|EI)\s/;
const PAINTS = /(?:^|\s)(?:T[jJ]|Do|sh|EI|[SsFfbB]|[fbB]\*)\s/;
const TEXT_BLOCK = /(BT\s[^]*?\sET\s)/;
const TEXT_HEIGHT = /(\S+) Tm\s/;

const BRACKETED = /\((?:\\[^]|[^\\()])*\)/g;
const ESCAPED = /\\([0-7]{1,3}|[^])/g;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/**
 * Cuts the content of a page at its marks.
 * @throws Error where marks stand inside each other
 */
export function stretchesOf(written: string): Stretch[] {
  const content = written.replace(BRACKETED, inNumbers);
  if (content.includes('(')) throw new Error('PDF content with text in brackets');
  const stretches: Stretch[] = [];
  let [start, depth] = [0, 0];
  let mark: number | undefined;
  for (const match of content.matchAll(MARKING)) {
    if (match[1] !== undefined) {
      if (depth > 0) throw new Error('PDF content with marks inside marks');
      start = cut(stretches, mark, content, start, match.index);
      mark = Number(match[1]);
    }
    depth += match[0] === 'EMC' ? -1 : 1;
    if (depth > 0 || mark === undefined) continue;
    start = cut(stretches, mark, content, start, match.index + match[0].length);
    mark = undefined;
  }
  cut(stretches, mark, content, start, content.length);
  return stretches;
}

/** Not a callback: V8 would compile it anew for each page. @returns where the next one starts */
function cut(
  stretches: Stretch[],
  mark: number | undefined,
  content: string,
  start: number,
  end: number,
): number {
  if (end > start) stretches.push({ mark, content: content.slice(start, end) });
  return end;
}

/**
 * The same text as Chromium writes all others: in brackets, which it uses for the signs of a script
 * that runs to the left, anything could look like an operator.
 */
function inNumbers(bracketed: string): string {
  const text = bracketed
    .slice(1, -1)
    .replace(ESCAPED, (_, code: string) =>
      /^[0-7]/.test(code) ? String.fromCharCode(parseInt(code, 8)) : (ESCAPES[code] ?? code),
    );
  return `<${Buffer.from(text, 'latin1').toString('hex').toUpperCase()}>`;
}

/** Lines and areas only, nothing to read or to look at. */
export const isDecoration = ({ content }: Stretch): boolean => !SHOWS_TEXT_OR_PICTURE.test(content);

/**
 * Puts the content together again. What belongs to no tag is marked as an artifact, which
 * screen readers pass over.
 * @param dropped marks that are to belong to no tag any more
 * @param height of the page, in the units of its content
 */
export function withArtifacts(
  stretches: readonly Stretch[],
  dropped: ReadonlySet<number>,
  height: number,
): string {
  return stretches
    .map(({ mark, content }) => {
      if (mark === undefined) return asArtifacts(content, height);
      return dropped.has(mark) ? content.replace(/^[^]*?BDC/, LAYOUT) : content;
    })
    .join('');
}

const LAYOUT = '/Artifact <</Type /Layout>> BDC';

/** Text outside all tags stands in the margin of the page. */
function asArtifacts(content: string, height: number): string {
  if (!PAINTS.test(content)) return content;
  return content
    .split(TEXT_BLOCK)
    .map((part) => {
      if (!PAINTS.test(part)) return part;
      if (!part.startsWith('BT')) return `${LAYOUT}\n${part}\nEMC\n`;
      const top = Number(TEXT_HEIGHT.exec(part)?.[1]) < height / 2;
      const place = top ? 'Header' : 'Footer';
      return `/Artifact <</Type /Pagination /Subtype /${place}>> BDC\n${part}EMC\n`;
    })
    .join('');
}
