import { LINKS, settledFields } from './letterhead-fields.js';
import { pictureIn, showing } from './letterhead-drawing.js';
import type { LetterheadPart } from './letterhead-part.js';
import { CONTENT, LETTERS, MISSED, ORDERED, WRAPPERS } from './letterhead-words.js';
import { isXmlText, type XmlElement, type XmlNode, xmlChildren } from './xml-tree.js';

/**
 * What of a head or foot may stand in our files; anything that is not known to be harmless is not.
 * @throws TemplateError with a German sentence for what would fetch or start something
 */
export function harmless(element: XmlElement, part: LetterheadPart): XmlElement {
  const { name } = element;
  const children = LETTERS.includes(name)
    ? element.children.filter(isXmlText)
    : whole(name, inOrder(name, knownChildren(element, part)));
  return { name, attributes: attributesOf(element), children };
}

function knownChildren(element: XmlElement, part: LetterheadPart): XmlElement[] {
  const inside = unwrapped(element, part);
  for (const { name } of inside) if (MISSED[name]) part.leftOut(MISSED[name]);
  const settled = element.name === 'w:p' ? settledFields(inside, part) : inside;
  const known = ORDERED[element.name] ?? CONTENT[element.name] ?? [];
  return settled
    .filter(({ name }) => known.includes(name))
    .flatMap((child) => childOf(child, part) ?? []);
}

function childOf(child: XmlElement, part: LetterheadPart): XmlElement | undefined {
  const style = child.attributes.get('w:val') ?? '';
  if (/^w:[pr]Style$/.test(child.name) && !part.styles.has(style)) return undefined;
  if (child.name === 'w:drawing') {
    const picture = pictureIn(child, part);
    return picture && showing(harmless(child, part), picture);
  }
  const kept = harmless(child, part);
  return isHollow(kept) ? undefined : kept;
}

function unwrapped(element: XmlElement, part: LetterheadPart): XmlElement[] {
  return xmlChildren(element).flatMap((child) => {
    if (child.name === 'w:hyperlink') part.leftOut(LINKS);
    return WRAPPERS.includes(child.name) ? unwrapped(child, part) : [child];
  });
}

function inOrder(name: string, children: XmlElement[]): XmlElement[] {
  const order = ORDERED[name];
  if (!order) return children;
  return children.sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
}

const PARAGRAPH: XmlElement = { name: 'w:p', attributes: new Map(), children: [] };

/** Word wants a paragraph at the end of a cell. */
function whole(name: string, children: XmlElement[]): readonly XmlNode[] {
  return name === 'w:tc' && children.at(-1)?.name !== 'w:p' ? [...children, PARAGRAPH] : children;
}

/** Word repairs a file with a row or table of nothing. */
const isHollow = ({ name, children }: XmlElement): boolean =>
  ['w:tbl', 'w:tr'].includes(name) &&
  !children.some((child) => !isXmlText(child) && /^w:t[rc]$/.test(child.name));

const NOT_OURS = /^w:rsid|^w:theme|Theme$/;

/** Of the theme nothing comes along, and no names of things elsewhere. */
function attributesOf({ name, attributes }: XmlElement): Map<string, string> {
  const known = (key: string): boolean =>
    name.startsWith('w:') ? key.startsWith('w:') || key === 'xml:space' : !key.includes(':');
  return new Map(
    [...attributes].filter(([key]) => known(key) && !NOT_OURS.test(key) && !/^xmlns\b/.test(key)),
  );
}
