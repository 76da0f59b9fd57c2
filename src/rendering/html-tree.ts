import type { DefaultTreeAdapterTypes as Parse5 } from 'parse5';

export type HtmlNode = Parse5.ChildNode;
export type HtmlElement = Parse5.Element;
export type HtmlText = Parse5.TextNode;
export type HtmlParent = Parse5.Element | Parse5.Document | Parse5.DocumentFragment;

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;
export const isText = (node: HtmlNode): node is HtmlText => node.nodeName === '#text';

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

export function hasClass(element: HtmlElement, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
}

export function childElements(parent: HtmlParent, ...names: string[]): HtmlElement[] {
  const elements = parent.childNodes.filter(isElement);
  return names.length === 0 ? elements : elements.filter((child) => names.includes(child.tagName));
}

/** All elements below the parent with one of these names, in document order. */
export function descendants(parent: HtmlParent, ...names: string[]): HtmlElement[] {
  const found: HtmlElement[] = [];
  const walk = ({ childNodes }: HtmlParent): void => {
    for (const child of childNodes) {
      if (!isElement(child)) continue;
      if (names.length === 0 || names.includes(child.tagName)) found.push(child);
      walk(child);
    }
  };
  walk(parent);
  return found;
}

/** A single space, the most frequent character of all, stays as it is. */
const SPACES = /\s{2,}|[^\S ]/g;

/** The text as a reader sees it: white space collapsed, soft hyphens gone. */
export function textOf(node: HtmlNode): string {
  return rawText(node).replaceAll('\u00ad', '').replace(SPACES, ' ').trim();
}

/** Whether a reader sees any text in it. */
export function hasText(node: HtmlNode): boolean {
  if (isText(node)) return /[^\s\u00ad]/.test(node.value);
  return isElement(node) && node.childNodes.some(hasText);
}

function rawText(node: HtmlNode): string {
  if (isText(node)) return node.value;
  if (!isElement(node)) return '';
  return node.tagName === 'br'
    ? ' '
    : node.childNodes.reduce((text, child) => text + rawText(child), '');
}
