import { strFromU8, unzipSync } from 'fflate';
import {
  isXmlText,
  xmlChildren,
  xmlDescendants,
  type XmlElement,
  type XmlNode,
  xmlText,
  xmlTree,
} from '../../src/rendering/xml-tree.js';
import { type DocumentText, oneLine } from './document-text.js';

/** A paragraph outside tables, as a reader sees it. */
interface Block {
  kind: 'heading' | 'caption' | 'item' | 'rest of item' | 'text';
  level: number;
  text: string;
}

interface Style {
  name: string;
  indented: boolean;
}

/**
 * What a reader finds in a text of LibreOffice, without page margins and table of contents. The
 * numbers of headings stand nowhere: they are counted when it is shown.
 */
export function readOdt(odt: Uint8Array): DocumentText {
  const files = unzipSync(odt);
  const part = (name: string): XmlElement => xmlTree(strFromU8(files[name] ?? new Uint8Array()))!;
  const [content, meta] = [part('content.xml'), part('meta.xml')];
  const blocks = blocksOf(content, ownStyles(content)).filter(({ text }) => text !== '');
  const texts = (kind: Block['kind']): string[] =>
    blocks.filter((block) => block.kind === kind).map(({ text }) => text);
  const value = (name: string): string => xmlDescendants(meta, name).map(xmlText)[0] ?? '';
  return {
    title: value('dc:title'),
    language: value('dc:language'),
    headings: blocks
      .filter(({ kind }) => kind === 'heading')
      .map(({ level, text }) => ({ level, text })),
    paragraphs: texts('text'),
    items: itemTexts(blocks),
    captions: texts('caption'),
    tables: xmlDescendants(content, 'table:table').map(rowsOf),
    pictures: xmlDescendants(content, 'svg:desc').map(xmlText),
  };
}

/** What single paragraphs were given beside the style they are named after. */
function ownStyles(content: XmlElement): ReadonlyMap<string, Style> {
  const styles = xmlDescendants(content, 'style:style').map((style): [string, Style] => [
    value(style, 'style:name'),
    {
      name: value(style, 'style:parent-style-name'),
      indented: xmlChildren(style).some((layout) => layout.attributes.has('fo:margin-left')),
    },
  ]);
  return new Map(styles);
}

function blocksOf(content: XmlElement, styles: ReadonlyMap<string, Style>): Block[] {
  const walk = (element: XmlElement, inList: boolean): Block[] => {
    if (['table:table', 'text:table-of-content'].includes(element.name)) return [];
    if (['text:h', 'text:p'].includes(element.name)) return blockOf(element, inList, styles);
    const list = inList || element.name === 'text:list';
    return xmlChildren(element).flatMap((child) => walk(child, list));
  };
  return walk(content, false);
}

function blockOf(
  paragraph: XmlElement,
  inList: boolean,
  styles: ReadonlyMap<string, Style>,
): Block[] {
  const given = value(paragraph, 'text:style-name');
  const style = styles.get(given) ?? { name: given, indented: false };
  if (style.name === 'Contents_20_Heading') return [];
  const kind = (): Block['kind'] => {
    if (paragraph.name === 'text:h') return 'heading';
    if (style.name.toLowerCase() === 'caption') return 'caption';
    if (inList) return 'item';
    return style.indented ? 'rest of item' : 'text';
  };
  const level = Number(value(paragraph, 'text:outline-level'));
  return [{ kind: kind(), level, text: textIn(paragraph) }];
}

function itemTexts(blocks: readonly Block[]): string[] {
  const items: string[] = [];
  for (const { kind, text } of blocks) {
    if (kind === 'item') items.push(text);
    if (kind === 'rest of item') items.push(`${items.pop() ?? ''} ${text}`);
  }
  return items;
}

const rowsOf = (table: XmlElement): string[][] =>
  xmlDescendants(table, 'table:table-row').map((row) =>
    xmlDescendants(row, 'table:table-cell').map((cell) =>
      xmlDescendants(cell, 'text:p').map(textIn).join(' '),
    ),
  );

const value = ({ attributes }: XmlElement, name: string): string => attributes.get(name) ?? '';

const textIn = (element: XmlElement): string => oneLine(rawText(element));

function rawText(node: XmlNode): string {
  if (isXmlText(node)) return node;
  if (node.name === 'draw:frame') return '';
  if (['text:s', 'text:tab', 'text:line-break'].includes(node.name)) return ' ';
  return node.children.map(rawText).join('');
}
