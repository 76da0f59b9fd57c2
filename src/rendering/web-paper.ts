import { defaultTreeAdapter as tree, parseFragment, serialize } from 'parse5';
import { attribute, descendants, hasClass, type HtmlElement, textOf } from './html-tree.js';
import { bodyOf } from './paper-html.js';
import { dressed } from './web-dress.js';

/** A paper as part of a web page. */
export interface WebPaper {
  /** Its chapters and their parts, for a table of contents. */
  headings: { id: string; text: string; level: 2 | 3 }[];
  /** Without the head of the paper, and without the overview of measures. */
  html: string;
  /** Whether the paper ends with the overview of its measures (a table of the class `uebersicht`). */
  hasOverview: boolean;
}

/**
 * The same words in the same order as on paper, in the components of the pages. What depends on the
 * sheet goes: widths of columns, and the overview in landscape, which no phone can show.
 * @param html what `Rendering.html()` returned
 */
export function webPaper(html: string): WebPaper {
  const fragment = parseFragment(bodyOf(html));
  descendants(fragment, 'header').forEach((element) => {
    tree.detachNode(element);
  });
  const overviews = descendants(fragment, 'table').filter((table) => hasClass(table, 'uebersicht'));
  for (const table of overviews) tree.detachNode(sectionOf(table));
  const headings = descendants(fragment, 'h2', 'h3').map(named);
  dressed(fragment);
  return { headings, html: serialize(fragment), hasOverview: overviews.length > 0 };
}

/** A chapter whose heading would else announce nothing. */
function sectionOf(table: HtmlElement): HtmlElement {
  const parent = table.parentNode;
  return parent && 'tagName' in parent && parent.tagName === 'section' ? parent : table;
}

function named(heading: HtmlElement, index: number): WebPaper['headings'][number] {
  const id = attribute(heading, 'id') ?? `abschnitt-${index + 1}`;
  if (attribute(heading, 'id') === undefined) heading.attrs.push({ name: 'id', value: id });
  const text = textOf(heading).replace(/:$/, '');
  return { id, text, level: heading.tagName === 'h2' ? 2 : 3 };
}
