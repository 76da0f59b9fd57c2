import { Bookmark, ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import { attribute, type HtmlElement, type HtmlNode, isElement, isText } from './html-tree.js';

interface Format {
  bold?: boolean;
  italics?: boolean;
  superScript?: boolean;
  style?: string;
}

/** A stretch of text of one look; a line break is a stretch of its own. */
interface Piece {
  text: string;
  format: Format;
  href?: string;
}

const FORMATS: Readonly<Record<string, Format>> = {
  strong: { bold: true },
  em: { italics: true },
  sup: { superScript: true },
  a: { style: 'Hyperlink' },
};

/** A character no text contains. */
const BREAK = '\u2028';

/** The runs of one paragraph. */
export function inlineRuns(nodes: readonly HtmlNode[]): ParagraphChild[] {
  return linked(collapsed(nodes.flatMap((node) => piecesOf(node, {}))));
}

/** The runs of an element that links may point at. */
export function targetRuns(element: HtmlElement, nodes: readonly HtmlNode[]): ParagraphChild[] {
  const id = attribute(element, 'id');
  return id === undefined ? inlineRuns(nodes) : [new Bookmark({ id, children: inlineRuns(nodes) })];
}

function piecesOf(node: HtmlNode, format: Format, href?: string): Piece[] {
  const link = href === undefined ? {} : { href };
  if (isText(node)) return [{ text: withoutSoftHyphens(node.value), format, ...link }];
  if (!isElement(node)) return [];
  if (node.tagName === 'br') return [{ text: BREAK, format, ...link }];
  const inner = { ...format, ...FORMATS[node.tagName] };
  const target = node.tagName === 'a' ? attribute(node, 'href') : href;
  return node.childNodes.flatMap((child) => piecesOf(child, inner, target));
}

/** White space as a browser shows it: one space between words, none at the edges of a line. */
function collapsed(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let atEdge = true;
  for (const piece of pieces) {
    const spaced = piece.text.replace(/[ \t\n\r\f]+/g, ' ');
    const text: string = atEdge ? spaced.replace(/^ /, '') : spaced;
    if (text === '') continue;
    result.push({ ...piece, text });
    atEdge = text === BREAK || text.endsWith(' ');
  }
  const last = result.at(-1);
  if (last) last.text = last.text.replace(/ $/, '');
  return result;
}

function linked(pieces: readonly Piece[]): ParagraphChild[] {
  const children: ParagraphChild[] = [];
  for (let index = 0; index < pieces.length;) {
    const href = pieces[index]?.href;
    const length = pieces.slice(index).findIndex((piece) => piece.href !== href);
    const end = length === -1 ? pieces.length : index + length;
    const runs = pieces.slice(index, end).map(run);
    children.push(...(href === undefined ? runs : [hyperlink(href, runs)]));
    index = end;
  }
  return children;
}

function hyperlink(href: string, children: TextRun[]): ParagraphChild {
  return href.startsWith('#')
    ? new InternalHyperlink({ anchor: href.slice(1), children })
    : new ExternalHyperlink({ link: href, children });
}

function run({ text, format }: Piece): TextRun {
  return new TextRun(text === BREAK ? { break: 1 } : { ...format, text });
}

/** Word hyphenates by itself; soft hyphens would only be in the way of whoever searches the text. */
function withoutSoftHyphens(text: string): string {
  return text.replaceAll('\u00ad', '');
}
