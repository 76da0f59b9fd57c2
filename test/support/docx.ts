import { strFromU8, unzipSync } from 'fflate';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import {
  attribute,
  childElements,
  descendants,
  type HtmlElement,
  isElement,
  isText,
  type HtmlNode,
} from '../../src/rendering/html-tree.js';
import { type DocumentText, oneLine } from './document-text.js';

export interface DocxText extends DocumentText {
  /** Titles of the tables as Word keeps them for screen readers. */
  tableTitles: string[];
  /** How many rows at the top of each table are repeated on every page. */
  repeatedRows: number[];
  sections: { orientation: string; width: number; height: number }[];
  author: string;
  created: string;
  /** The numbering each list item belongs to. */
  numberings: string[];
  /** What stands above the text, one for each kind of page in each section. */
  headers: string[];
  /** The word across every page, one for each header; empty without. */
  watermarks: string[];
  keywords: string;
  /** The lines of the table of contents. */
  contents: string[];
  footers: string[];
  /** The package's files by name. */
  files: Record<string, Uint8Array>;
}

type Xml = DefaultTreeAdapterTypes.DocumentFragment;

/** What a reader finds in a Word file. Element and attribute names come in small letters. */
export function readDocx(docx: Uint8Array): DocxText {
  const files = unzipSync(docx);
  const part = (name: string): Xml => xml(strFromU8(files[name] ?? new Uint8Array()));
  const document = part('word/document.xml');
  const core = part('docProps/core.xml');
  const marginParts = (place: string): string[] =>
    Object.keys(files).filter((name) => new RegExp(`^word/${place}\\d+\\.xml$`).test(name));
  const paragraphs = descendants(document, 'w:p').filter((p) => !inside(p, 'w:tbl', 'w:sdt'));
  const styled = (...styles: string[]): HtmlElement[] =>
    paragraphs.filter((p) => styles.includes(styleOf(p)));
  const value = (root: Xml, name: string): string => textIn(descendants(root, name)[0]);
  const tables = descendants(document, 'w:tbl');
  const items = paragraphs.filter((p) => !isHeading(p) && isNumbered(p));
  return {
    title: value(core, 'dc:title'),
    language: value(core, 'dc:language'),
    author: value(core, 'dc:creator'),
    created: value(core, 'dcterms:created'),
    headings: headingsOf(paragraphs.filter(isHeading), part('word/numbering.xml')),
    paragraphs: paragraphs.filter(isRunningText).map(textIn),
    items: itemTexts(paragraphs),
    captions: styled('Caption').map(textIn),
    tables: tables.map(rowsOf),
    pictures: descendants(document, 'wp:docpr').map((picture) => attribute(picture, 'descr') ?? ''),
    tableTitles: descendants(document, 'w:tblcaption').map(
      (title) => attribute(title, 'w:val') ?? '',
    ),
    repeatedRows: tables.map((table) => descendants(table, 'w:tblheader').length),
    sections: descendants(document, 'w:pgsz').map((size) => ({
      orientation: attribute(size, 'w:orient') ?? 'portrait',
      width: Number(attribute(size, 'w:w')),
      height: Number(attribute(size, 'w:h')),
    })),
    numberings: items
      .flatMap((p) => descendants(p, 'w:numid'))
      .map((number) => attribute(number, 'w:val') ?? ''),
    watermarks: marginParts('header')
      .flatMap((name) => descendants(part(name), 'v:textpath'))
      .flatMap((path) => attribute(path, 'string') ?? []),
    keywords: value(core, 'cp:keywords'),
    contents: descendants(document, 'w:sdt')
      .flatMap((table) => descendants(table, 'w:hyperlink'))
      .map(textIn),
    headers: marginParts('header').map((name) => textIn(descendants(part(name), 'w:hdr')[0])),
    footers: marginParts('footer').map((name) => textIn(descendants(part(name), 'w:ftr')[0])),
    files,
  };
}

/** Inside <svg> parse5 reads markup the XML way: elements may close themselves. */
function xml(source: string): Xml {
  return parseFragment(`<svg>${source.replace(/<\?xml[^>]*\?>/, '')}</svg>`);
}

function styleOf(paragraph: HtmlElement): string {
  const style = descendants(paragraph, 'w:pstyle')[0];
  return (style && attribute(style, 'w:val')) ?? '';
}

const isHeading = (paragraph: HtmlElement): boolean => /^Heading\d$/.test(styleOf(paragraph));
const isNumbered = (paragraph: HtmlElement): boolean =>
  descendants(paragraph, 'w:numpr').length > 0;

/** With the numbers that Word puts before them: they are counted, and stand nowhere. */
function headingsOf(headings: readonly HtmlElement[], numbering: Xml): DocumentText['headings'] {
  const counts = new Map<string, number[]>();
  const numberOf = (heading: HtmlElement): string => {
    const list = valueIn(heading, 'w:numid');
    const level = Number(valueIn(heading, 'w:ilvl'));
    const before = counts.get(list) ?? [];
    const count = [...before.slice(0, level), (before[level] ?? 0) + 1];
    counts.set(list, count);
    const sign = valueIn(levelOf(numbering, list, level), 'w:lvltext');
    return sign.replace(/%(\d)/g, (_match, place: string) => String(count[Number(place) - 1]));
  };
  return headings.map((heading) => ({
    level: Number(styleOf(heading).slice(-1)),
    text: oneLine(`${isNumbered(heading) ? numberOf(heading) : ''} ${textIn(heading)}`),
  }));
}

/** What a numbering says of one of its levels. */
function levelOf(numbering: Xml, list: string, level: number): HtmlElement | undefined {
  const named = (name: string, attr: string, value: string): HtmlElement | undefined =>
    descendants(numbering, name).find((found) => attribute(found, attr) === value);
  const kind = valueIn(named('w:num', 'w:numid', list), 'w:abstractnumid');
  const levels = named('w:abstractnum', 'w:abstractnumid', kind);
  return childElements(levels ?? numbering, 'w:lvl')[level];
}

const valueIn = (element: HtmlElement | undefined, name: string): string =>
  (element && descendants(element, name).map((found) => attribute(found, 'w:val'))[0]) ?? '';

function isRunningText(paragraph: HtmlElement): boolean {
  const special = /^(Heading\d|Caption|TOC\w+)$/.test(styleOf(paragraph)) || isListPart(paragraph);
  return !special && textIn(paragraph) !== '';
}

/** A second paragraph of a list item is indented like the first, but has no number. */
function isListPart(paragraph: HtmlElement): boolean {
  if (isHeading(paragraph)) return false;
  return isNumbered(paragraph) || descendants(paragraph, 'w:ind').length > 0;
}

function itemTexts(paragraphs: readonly HtmlElement[]): string[] {
  const items: string[] = [];
  for (const paragraph of paragraphs.filter(isListPart)) {
    if (isNumbered(paragraph)) items.push(textIn(paragraph));
    else items.push(`${items.pop() ?? ''} ${textIn(paragraph)}`);
  }
  return items;
}

function rowsOf(table: HtmlElement): string[][] {
  return childElements(table, 'w:tr').map((row) =>
    childElements(row, 'w:tc')
      // The lower part of a cell that spans rows is a cell of its own in Word, without text.
      .filter((cell) =>
        descendants(cell, 'w:vmerge').every((m) => attribute(m, 'w:val') === 'restart'),
      )
      .map(textIn),
  );
}

function inside(element: HtmlElement, ...names: string[]): boolean {
  const parent = element.parentNode;
  if (parent === null || !('tagName' in parent)) return false;
  return names.includes(parent.tagName) || inside(parent, ...names);
}

function textIn(element: HtmlElement | undefined): string {
  return element ? oneLine(rawText(element)) : '';
}

function rawText(node: HtmlNode): string {
  if (isText(node)) return node.value;
  if (!isElement(node)) return '';
  if (node.tagName === 'w:br') return ' ';
  if (node.tagName === 'w:drawing') return '';
  if (node.tagName === 'w:fldsimple') return `{${attribute(node, 'w:instr') ?? ''}}`;
  if (node.tagName === 'w:instrtext') return `{${node.childNodes.map(rawText).join('')}}`;
  const text = node.childNodes.map(rawText).join('');
  return node.tagName === 'w:p' ? `${text} ` : text;
}
