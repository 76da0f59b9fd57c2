import { defaultTreeAdapter as tree, html, serializeOuter } from 'parse5';
import type { DefaultTreeAdapterTypes as Parse5 } from 'parse5';
import { attribute, childElements, descendants, hasClass } from './html-tree.js';
import { type HtmlElement, textOf } from './html-tree.js';

/** The components the pages are made of (KERN), by the element they stand for. */
const COMPONENTS: Readonly<Record<string, string>> = {
  p: 'kern-body',
  h2: 'kern-heading-medium',
  h3: 'kern-heading-small',
  h4: 'kern-title',
  ul: 'kern-list kern-list--bullet',
  ol: 'kern-list kern-list--number',
  a: 'kern-link',
  table: 'kern-table kern-table--small',
  caption: 'kern-title kern-title--small',
  thead: 'kern-table__head',
  tbody: 'kern-table__body',
  tr: 'kern-table__row',
  th: 'kern-table__header',
  td: 'kern-table__cell',
};

const DIV = { tagName: 'div', nodeName: 'div' };

/** Gives what was made for paper the look of the pages; changes the tree. */
export function dressed(fragment: Parse5.DocumentFragment): void {
  // First of all: inside, pictures have nothing to dress.
  descendants(fragment, 'svg').forEach(asPicture);
  descendants(fragment, 'colgroup').forEach((element) => {
    tree.detachNode(element);
  });
  // The page has its own main part, and pictures speak for themselves.
  descendants(fragment, 'main').forEach((main) => Object.assign(main, DIV));
  descendants(fragment, 'figure').forEach((figure) => (figure.attrs = []));
  for (const element of descendants(fragment)) {
    const component = COMPONENTS[element.tagName];
    if (component) addClass(element, component);
    if (hasClass(element, 'zahl'))
      addClass(element, `${component ?? ''}--numeric`.split(' ').at(-1));
    if (hasClass(element, 'still')) addClass(element, 'kern-sr-only');
  }
  descendants(fragment, 'table').forEach(scrollable);
}

/** As a picture of its own a chart may carry its style in itself, which no page may. */
function asPicture(svg: HtmlElement): void {
  const data = Buffer.from(serializeOuter(svg)).toString('base64');
  const picture = tree.createElement('img', html.NS.HTML, [
    { name: 'class', value: 'diagramm' },
    { name: 'src', value: `data:image/svg+xml;base64,${data}` },
    { name: 'alt', value: attribute(svg, 'aria-label') ?? '' },
    { name: 'width', value: attribute(svg, 'width') ?? '' },
    { name: 'height', value: attribute(svg, 'height') ?? '' },
  ]);
  replace(svg, picture);
}

/** On a narrow screen a table scrolls by itself, also by keyboard, and the page stays where it is. */
function scrollable(table: HtmlElement): void {
  const [caption] = childElements(table, 'caption');
  const frame = tree.createElement('div', html.NS.HTML, [
    { name: 'class', value: 'tabelle' },
    { name: 'role', value: 'group' },
    { name: 'tabindex', value: '0' },
    { name: 'aria-label', value: caption ? textOf(caption) : 'Tabelle' },
  ]);
  replace(table, frame);
  tree.appendChild(frame, table);
}

function replace(old: HtmlElement, fresh: HtmlElement): void {
  const parent = old.parentNode;
  if (!parent) return;
  tree.insertBefore(parent, fresh, old);
  tree.detachNode(old);
}

function addClass(element: HtmlElement, name = ''): void {
  const known = element.attrs.find((attr) => attr.name === 'class');
  if (known) known.value = `${known.value} ${name}`;
  else element.attrs.push({ name: 'class', value: name });
}
