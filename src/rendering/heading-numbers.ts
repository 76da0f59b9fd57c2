import { defaultTreeAdapter as tree, html } from 'parse5';
import {
  attribute,
  childElements,
  descendants,
  hasClass,
  type HtmlElement,
  type HtmlParent,
  textOf,
} from './html-tree.js';

/** What marks a number: the vocabulary lets no template write it. Counts from 0, the topmost. */
const LEVEL = 'data-stufe';

/**
 * Numbers the headings in every part of the class `nummeriert`, each part from 1, without a point at
 * the end (DIN 5008). A heading of the class `ohne-nummer` has none, and nothing below it.
 */
export function numberHeadings(fragment: HtmlParent): void {
  numberedParts(fragment).forEach(numberPart);
}

/** The outermost ones: what stands inside counts with them. */
const numberedParts = (parent: HtmlParent): HtmlElement[] =>
  childElements(parent, 'main', 'section').flatMap((part) =>
    hasClass(part, 'nummeriert') ? [part] : numberedParts(part),
  );

function numberPart(part: HtmlElement): void {
  const headings = descendants(part, 'h2', 'h3', 'h4');
  const top = Math.min(...headings.map(depthOf));
  const counts: number[] = [];
  let silent = Infinity;
  for (const heading of headings) {
    const level = depthOf(heading) - top;
    if (level > silent) continue;
    silent = hasClass(heading, 'ohne-nummer') ? level : Infinity;
    if (level === silent || counts.length < level) continue;
    counts.splice(level, counts.length, (counts[level] ?? 0) + 1);
    prepend(heading, counts.join('.'), level);
  }
}

const depthOf = ({ tagName }: HtmlElement): number => Number(tagName.slice(1));

function prepend(heading: HtmlElement, number: string, level: number): void {
  const mark = tree.createElement('span', html.NS.HTML, [
    { name: 'class', value: 'abschnittsnummer' },
    { name: LEVEL, value: String(level) },
  ]);
  tree.insertText(mark, `${number} `);
  const [first] = heading.childNodes;
  if (first) tree.insertBefore(heading, mark, first);
}

/** What stands in the first element of a heading that is numbered; undefined of others. */
export function numberOf(heading: HtmlElement): { level: number; startsAnew: boolean } | undefined {
  const [mark] = childElements(heading);
  const level = mark && attribute(mark, LEVEL);
  if (!mark || level === undefined) return undefined;
  return { level: Number(level), startsAnew: textOf(mark) === '1' };
}
