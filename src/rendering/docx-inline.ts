import type { DocxParts } from './docx-parts.js';
import { escaped } from './docx-xml.js';
import { attribute, type HtmlElement, type HtmlNode, isElement, isText } from './html-tree.js';

/** What Word needs to be told of a run, by its element; more of them in this order. */
const FORMATS: Readonly<Record<string, string>> = {
  a: '<w:rStyle w:val="Hyperlink"/>',
  strong: '<w:b/><w:bCs/>',
  em: '<w:i/><w:iCs/>',
  sup: '<w:vertAlign w:val="superscript"/>',
};

type Format = ReadonlySet<string>;

/** A stretch of text of one look; a line break is a stretch of its own. */
interface Piece {
  text: string;
  format: Format;
  href?: string;
}

/** As HTML knows them; a single one stays as it is. */
const SPACES = /[ \t\n\r\f]{2,}|[\t\n\r\f]/g;

/** A character no text contains. */
const BREAK = '\u2028';

const PLAIN: Format = new Set();

/** The runs of one paragraph. */
export function inlineRuns(nodes: readonly HtmlNode[], parts: DocxParts): string {
  return linked(collapsed(nodes.flatMap((node) => piecesOf(node, PLAIN))), parts);
}

/** The runs of an element that links may point at. */
export function targetRuns(
  element: HtmlElement,
  nodes: readonly HtmlNode[],
  parts: DocxParts,
): string {
  return parts.named(element, attribute(element, 'id'), inlineRuns(nodes, parts));
}

function piecesOf(node: HtmlNode, format: Format, href?: string): Piece[] {
  const link = href === undefined ? {} : { href };
  if (isText(node)) return [{ text: withoutSoftHyphens(node.value), format, ...link }];
  if (!isElement(node)) return [];
  if (node.tagName === 'br') return [{ text: BREAK, format, ...link }];
  const inner = node.tagName in FORMATS ? new Set([...format, node.tagName]) : format;
  const target = node.tagName === 'a' ? attribute(node, 'href') : href;
  return node.childNodes.flatMap((child) => piecesOf(child, inner, target));
}

/** White space as a browser shows it: one space between words, none at the edges of a line. */
function collapsed(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let atEdge = true;
  for (const piece of pieces) {
    const spaced = piece.text.replace(SPACES, ' ');
    const text: string = atEdge ? spaced.replace(/^ /, '') : spaced;
    if (text === '') continue;
    result.push({ ...piece, text });
    atEdge = text === BREAK || text.endsWith(' ');
  }
  const last = result.at(-1);
  if (last) last.text = last.text.replace(/ $/, '');
  return result;
}

function linked(pieces: readonly Piece[], parts: DocxParts): string {
  let [xml, runs] = ['', ''];
  let target: string | undefined;
  const close = (): void => {
    xml += target === undefined ? runs : hyperlink(target, runs, parts);
    runs = '';
  };
  for (const piece of pieces) {
    if (piece.href !== target) close();
    target = piece.href;
    runs += run(piece);
  }
  close();
  return xml;
}

function hyperlink(href: string, runs: string, parts: DocxParts): string {
  const target = href.startsWith('#')
    ? `w:anchor="${escaped(href.slice(1))}"`
    : `r:id="${parts.link(href)}"`;
  return `<w:hyperlink w:history="1" ${target}>${runs}</w:hyperlink>`;
}

function run({ text, format }: Piece): string {
  if (text === BREAK) return '<w:r><w:br/></w:r>';
  return `<w:r>${looks(format)}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

function looks(format: Format): string {
  if (format.size === 0) return '';
  const told = Object.entries(FORMATS).filter(([name]) => format.has(name));
  return `<w:rPr>${told.map(([, xml]) => xml).join('')}</w:rPr>`;
}

/** Word hyphenates by itself; soft hyphens would only be in the way of whoever searches the text. */
function withoutSoftHyphens(text: string): string {
  return text.replaceAll('\u00ad', '');
}
