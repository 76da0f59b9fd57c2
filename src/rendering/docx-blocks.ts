import { picture } from './docx-picture.js';
import { table } from './docx-table.js';
import { list, paragraph, paragraphOf, type Place, styled } from './docx-text.js';
import { numberOf } from './heading-numbers.js';
import { childElements, hasClass, type HtmlElement } from './html-tree.js';

/** One element of the vocabulary as Word writes it. */
export function blockOf(element: HtmlElement, place: Place): string {
  switch (element.tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
      return heading(element, place);
    case 'p':
      return paragraphOf(element, place, styled(place, element));
    case 'blockquote':
      return childElements(element)
        .map((child) => blockOf(child, { ...place, style: 'Quote' }))
        .join('');
    case 'ul':
    case 'ol':
      return list(element, place);
    case 'table':
      return table(element, place);
    case 'figure':
      return figure(element, place);
    default:
      throw new Error(`DOCX has no form for <${element.tagName}>`);
  }
}

function heading(element: HtmlElement, place: Place): string {
  const number = numberOf(element);
  const layout = {
    style: `Heading${element.tagName.slice(1)}`,
    pageBreakBefore: startsAnnex(element),
    ...(number && { item: { list: place.parts.headingList(number), level: number.level } }),
  };
  // Word counts for itself.
  return paragraphOf(element, place, layout, element.childNodes.slice(number ? 1 : 0));
}

function startsAnnex(element: HtmlElement): boolean {
  const section = element.parentNode;
  return (
    section !== null &&
    'tagName' in section &&
    hasClass(section, 'anlage') &&
    childElements(section)[0] === element
  );
}

function figure(element: HtmlElement, place: Place): string {
  return childElements(element)
    .map((child) =>
      child.tagName === 'svg'
        ? paragraph({ keepNext: true }, picture(child, place))
        : paragraphOf(child, place, { style: 'Caption' }),
    )
    .join('');
}
