import { withoutControls } from '../texts/writable-text.js';
import { escaped } from './docx-xml.js';

export interface XmlElement {
  /** With its prefix, as Word writes it. */
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

const TOKEN =
  /<!--[^]*?-->|<\?[^]*?\?>|<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const DEEPEST = 100;

/** An XML text as a tree; undefined where it is none, or brings entities of its own. */
export function xmlTree(xml: string): XmlElement | undefined {
  if (withoutControls(xml) !== xml) return undefined;
  const root = { children: [] as XmlNode[] };
  const open: { name?: string; children: XmlNode[] }[] = [root];
  let at = xml.startsWith('\ufeff') ? 1 : 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    const text = decoded(xml.slice(at, next === -1 ? xml.length : next));
    if (text === undefined) return undefined;
    if (text !== '') open.at(-1)?.children.push(text);
    if (next === -1) break;
    TOKEN.lastIndex = next;
    const match = TOKEN.exec(xml);
    if (!match) return undefined;
    at = TOKEN.lastIndex;
    const [, closes, name, written = '', empty] = match;
    if (name === undefined) continue;
    if (closes) {
      if (open.pop()?.name !== name) return undefined;
      continue;
    }
    const attributes = attributesOf(written);
    if (!attributes) return undefined;
    const element = { name, attributes, children: [] as XmlNode[] };
    open.at(-1)?.children.push(element);
    if (!empty && open.push(element) > DEEPEST) return undefined;
  }
  return open.length === 1 ? onlyElement(root.children) : undefined;
}

function onlyElement(nodes: readonly XmlNode[]): XmlElement | undefined {
  const [element, ...others] = nodes.filter((node) => !isXmlText(node) || node.trim() !== '');
  return element !== undefined && !isXmlText(element) && others.length === 0 ? element : undefined;
}

function attributesOf(written: string): Map<string, string> | undefined {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of written.matchAll(ATTRIBUTE)) {
    const value = decoded(double ?? single ?? '');
    if (value === undefined || found.has(name)) return undefined;
    found.set(name, value);
  }
  return found;
}

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};
const REFERENCE = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));/g;
const LAST_CHARACTER = 0x10ffff;

/** Undefined where it names what XML does not know by itself, or cannot hold. */
function decoded(text: string): string | undefined {
  if (!text.includes('&')) return text;
  if (text.replace(REFERENCE, '').includes('&')) return undefined;
  const read = text.replace(REFERENCE, (_all, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return NAMED[name] ?? '';
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code <= LAST_CHARACTER ? String.fromCodePoint(code) : '\0';
  });
  return withoutControls(read) === read ? read : undefined;
}

export const isXmlText = (node: XmlNode): node is string => typeof node === 'string';

export const xmlChildren = ({ children }: XmlElement): XmlElement[] =>
  children.filter((child): child is XmlElement => !isXmlText(child));

/** All below with one of these names, in the order of the text. */
export const xmlDescendants = (element: XmlElement, ...names: string[]): XmlElement[] =>
  xmlChildren(element).flatMap((child) => [
    ...(names.includes(child.name) ? [child] : []),
    ...xmlDescendants(child, ...names),
  ]);

export const xmlText = (element: XmlElement): string =>
  element.children.map((child) => (isXmlText(child) ? child : xmlText(child))).join('');

export function writtenXml(node: XmlNode): string {
  if (isXmlText(node)) return escaped(node);
  const { name, attributes, children } = node;
  const told = [...attributes].map(([key, value]) => ` ${key}="${escaped(value)}"`).join('');
  return children.length === 0
    ? `<${name}${told}/>`
    : `<${name}${told}>${children.map(writtenXml).join('')}</${name}>`;
}
