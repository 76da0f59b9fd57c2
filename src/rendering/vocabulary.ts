import {
  attribute,
  childElements,
  descendants,
  hasText,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  type HtmlText,
  isElement,
  isText,
  textOf,
} from './html-tree.js';
import { PAPER_LIMITS } from './limits.js';
import { tooManyRows } from './paper-size.js';
import { PaperTooLarge } from './template-error.js';

const INLINE = ['#text', 'strong', 'em', 'br', 'a', 'span', 'abbr', 'sup'];
const FLOW = ['p', 'blockquote', 'ul', 'ol', 'table', 'figure', 'h1', 'h2', 'h3', 'h4', 'section'];
const CELL = [...INLINE, 'p', 'ul', 'ol'];

/** The closed vocabulary: what a paper is made of, and what may stand inside what. */
const VOCABULARY: Readonly<Record<string, readonly string[]>> = {
  '#document-fragment': ['header', 'main', 'section'],
  header: FLOW,
  main: FLOW,
  section: FLOW,
  h1: INLINE,
  h2: INLINE,
  h3: INLINE,
  h4: INLINE,
  p: INLINE,
  blockquote: ['p', 'ul', 'ol'],
  ul: ['li'],
  ol: ['li'],
  li: [...INLINE, 'p', 'ul', 'ol'],
  table: ['caption', 'colgroup', 'thead', 'tbody'],
  caption: INLINE,
  colgroup: ['col'],
  col: [],
  thead: ['tr'],
  tbody: ['tr'],
  tr: ['th', 'td'],
  th: CELL,
  td: CELL,
  figure: ['svg', 'figcaption'],
  svg: [],
  figcaption: INLINE,
  strong: INLINE,
  em: INLINE,
  a: INLINE,
  span: INLINE,
  abbr: INLINE,
  sup: INLINE,
  br: [],
};

const CHILDREN: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(VOCABULARY).map(([name, children]) => [name, new Set(children)]),
);

const NAME = /^[a-z][a-z0-9-]*( [a-z][a-z0-9-]*)*$/;
const COUNT = /^[1-9]\d?$/;

/** Which attributes an element may carry, and how their values look. `*` stands for every element. */
const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  '*': { class: NAME },
  h1: { id: NAME },
  h2: { id: NAME },
  h3: { id: NAME },
  h4: { id: NAME },
  p: { id: NAME },
  li: { id: NAME },
  a: { href: /^(https?:\/\/|mailto:|#)\S+$/ },
  abbr: { title: /\S/ },
  col: { style: /^width:\s*\d+(\.\d+)?%;?$/ },
  th: { scope: /^(col|row|colgroup|rowgroup)$/, colspan: COUNT, rowspan: COUNT },
  td: { colspan: COUNT, rowspan: COUNT },
  figure: { role: /^group$/ },
  svg: { 'data-diagramm': /^\d+$/ },
};

/** By element and attribute, `th scope`. A map: `constructor` is a property of every object. */
const FORMS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(ATTRIBUTES).flatMap(([tagName, forms]) =>
    Object.entries(forms).map(([name, form]) => [`${tagName} ${name}`, form]),
  ),
);

/** Papers have ten. Laying out a long paper takes the browser a minute with 300 of them, and ever longer. */
const MOST_LEVELS = 40;

/** Something that keeps a text from being a paper. */
export interface VocabularyFlaw {
  /** A German sentence. */
  message: string;
  /** Where it is, or what it stands in; nothing where it is about the whole text. */
  element?: HtmlElement;
  /** The text that may not be there. */
  text?: HtmlText;
}

/**
 * What keeps this text from being a paper, one German sentence each; empty when all is well.
 * `fragment` is the body as a template wrote it, before charts take their places.
 */
export const vocabularyProblems = (fragment: Fragment): string[] =>
  vocabularyFlaws(fragment).map(({ message }) => message);

/** The same, with where it is. */
export function vocabularyFlaws(fragment: Fragment): VocabularyFlaw[] {
  // Whoever goes down it step by step would come to the end of the stack.
  const deepest = tooDeep(fragment);
  if (deepest) return [deepest];
  const flaws: VocabularyFlaw[] = [];
  for (const child of fragment.childNodes) checkNode(child, '#document-fragment', flaws);
  const elements = descendants(fragment);
  return [
    ...flaws,
    ...headingProblems(elements),
    ...tableProblems(elements),
    ...targetProblems(elements),
  ];
}

type Fragment = Parameters<typeof childElements>[0];

/** @throws PaperTooLarge */
export function refuseMoreRows(fragment: Fragment): void {
  const rows = descendants(fragment, 'tr').length;
  if (rows > PAPER_LIMITS.rows) throw new PaperTooLarge(tooManyRows(rows));
}

function tooDeep(parent: HtmlParent, levels = MOST_LEVELS): VocabularyFlaw | undefined {
  for (const element of parent.childNodes) {
    if (!isElement(element)) continue;
    const flaw =
      levels > 0
        ? tooDeep(element, levels - 1)
        : {
            message: `Es stehen mehr als ${MOST_LEVELS} Elemente ineinander; vielleicht wird eines nicht geschlossen.`,
            element,
          };
    if (flaw) return flaw;
  }
  return undefined;
}

/** @param flaws gets what is wrong with the node and all below it, in the order it is read */
function checkNode(
  node: HtmlNode,
  parent: string,
  flaws: VocabularyFlaw[],
  around?: HtmlElement,
): void {
  if (!CHILDREN.get(parent)?.has(node.nodeName)) {
    if (node.nodeName === '#comment' || (isText(node) && !node.value.trim())) return;
    const element = isElement(node) ? node : around;
    const text = isText(node) && { text: node };
    flaws.push({ message: misplaced(node, parent), ...(element && { element }), ...text });
  } else if (isElement(node)) {
    for (const { name, value } of node.attrs) checkAttribute(node, name, value, flaws);
    for (const child of node.childNodes) checkNode(child, node.tagName, flaws, node);
  }
}

function misplaced(node: HtmlNode, parent: string): string {
  const place = parent === '#document-fragment' ? 'außen' : `in <${parent}>`;
  if (isText(node)) return `Der Text „${shortened(node.value)}“ darf nicht ${place} stehen.`;
  if (CHILDREN.has(node.nodeName)) return `<${node.nodeName}> darf nicht ${place} stehen.`;
  return `<${node.nodeName}> gehört nicht zum Wortschatz der Vorlagen.`;
}

function checkAttribute(
  element: HtmlElement,
  name: string,
  value: string,
  flaws: VocabularyFlaw[],
): void {
  const { tagName } = element;
  const form = FORMS.get(`${tagName} ${name}`) ?? FORMS.get(`* ${name}`);
  if (form?.test(value)) return;
  const given = `${name}="${shortened(value)}"`;
  const message = form
    ? `${given} ist bei <${tagName}> kein gültiger Wert.`
    : `<${tagName}> darf ${given} nicht tragen.`;
  flaws.push({ message, element });
}

const HEADING = /^h[1-4]$/;

function headingProblems(elements: readonly HtmlElement[]): VocabularyFlaw[] {
  const headings = elements.filter(({ tagName }) => HEADING.test(tagName));
  const level = (heading: HtmlElement): number => Number(heading.tagName.slice(1));
  const titles = headings.filter((heading) => level(heading) === 1);
  const skipped = headings.filter(
    (heading, index) => level(heading) > level(headings[index - 1] ?? heading) + 1,
  );
  const wrong = titles[1] ?? headings[0];
  return [
    ...(titles.length === 1 && headings[0]?.tagName === 'h1'
      ? []
      : [
          {
            message: 'Ein Papier beginnt mit genau einer Überschrift <h1>.',
            ...(wrong && { element: wrong }),
          },
        ]),
    ...skipped.map((element) => ({
      message: `Vor <${element.tagName}> „${shortened(textOf(element))}“ fehlt eine Ebene.`,
      element,
    })),
    ...headings
      .filter((heading) => !hasText(heading))
      .map((element) => ({ message: 'Eine Überschrift ist leer.', element })),
  ];
}

function tableProblems(elements: readonly HtmlElement[]): VocabularyFlaw[] {
  return [
    ...elements
      .filter(({ tagName }) => tagName === 'table')
      .filter((table) => !childElements(table, 'caption').some(hasText))
      .map((element) => ({
        message: `Der Tabelle „${shortened(textOf(element))}“ fehlt <caption>.`,
        element,
      })),
    ...elements
      .filter((cell) => cell.tagName === 'th' && attribute(cell, 'scope') === undefined)
      .map((element) => ({
        message: `Der Kopfzelle „${shortened(textOf(element))}“ fehlt scope.`,
        element,
      })),
  ];
}

function targetProblems(elements: readonly HtmlElement[]): VocabularyFlaw[] {
  const marked = elements.flatMap((element) => {
    const id = attribute(element, 'id');
    return id === undefined ? [] : [{ id, element }];
  });
  const ids = new Set(marked.map(({ id }) => id));
  const links = elements
    .filter(({ tagName }) => tagName === 'a')
    .map((element) => ({ href: attribute(element, 'href') ?? '', element }));
  return [
    ...marked
      .filter(({ id }, index) => marked.findIndex((one) => one.id === id) !== index)
      .map(({ id, element }) => ({
        message: `Die Sprungmarke id="${id}" gibt es zweimal.`,
        element,
      })),
    ...links
      .filter(({ href }) => href.startsWith('#') && !ids.has(href.slice(1)))
      .map(({ href, element }) => ({ message: `Der Verweis ${href} führt ins Leere.`, element })),
  ];
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
