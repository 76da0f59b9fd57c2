import { DOMParser, type Element, Node, onWarningStopParsing, ParseError } from '@xmldom/xmldom';
import { withoutControls } from '../texts/writable-text.js';
import { escaped } from './docx-xml.js';

export interface XmlElement {
  /** With its prefix, as Word writes it. */
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** Word nests a dozen elements; whoever walks a tree goes as deep as it is. */
const DEEPEST = 100;

/** An XML text as a tree; undefined where it is none, or says itself what it is made of. */
export function xmlTree(xml: string): XmlElement | undefined {
  if (xml.includes('<!DOCTYPE')) return undefined;
  try {
    const parser = new DOMParser({ onError: onWarningStopParsing });
    const { documentElement } = parser.parseFromString(xml.replace(/^\ufeff/, ''), 'text/xml');
    return documentElement ? elementOf(documentElement, 1) : undefined;
  } catch (error) {
    if (error instanceof ParseError) return undefined;
    throw error;
  }
}

/** @throws ParseError for what no document of ours could hold */
function elementOf(element: Element, depth: number): XmlElement {
  if (depth > DEEPEST) throw new ParseError('nested too deep');
  return {
    name: element.tagName,
    attributes: new Map([...element.attributes].map(({ name, value }) => [name, writable(value)])),
    children: [...element.childNodes].flatMap((child) => nodesOf(child, depth + 1)),
  };
}

/** Comments are left out. */
function nodesOf(node: Node, depth: number): XmlNode[] {
  if (isElement(node)) return [elementOf(node, depth)];
  const isText = node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE;
  return isText ? [writable(node.nodeValue ?? '')] : [];
}

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

function writable(text: string): string {
  if (withoutControls(text) === text) return text;
  throw new ParseError('a character that is none of XML');
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
