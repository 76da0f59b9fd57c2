import { HeadingLevel, Paragraph } from 'docx';
import { picture } from './docx-picture.js';
import { table } from './docx-table.js';
import { type DocxBlock, list, paragraph, type Place, styled } from './docx-text.js';
import { childElements, hasClass, type HtmlElement } from './html-tree.js';

/** The blocks of one element of the vocabulary, in order. */
export function blocksOf(element: HtmlElement, place: Place): DocxBlock[] {
  switch (element.tagName) {
    case 'h1':
      return [heading(element, HeadingLevel.HEADING_1)];
    case 'h2':
      return [heading(element, HeadingLevel.HEADING_2)];
    case 'h3':
      return [heading(element, HeadingLevel.HEADING_3)];
    case 'h4':
      return [heading(element, HeadingLevel.HEADING_4)];
    case 'p':
      return [paragraph(element, styled(place, element))];
    case 'blockquote':
      return childElements(element).flatMap((child) =>
        blocksOf(child, { ...place, style: 'Quote' }),
      );
    case 'ul':
    case 'ol':
      return list(element, place);
    case 'table':
      return table(element, place);
    case 'figure':
      return figure(element);
    default:
      throw new Error(`DOCX has no form for <${element.tagName}>`);
  }
}

type Level = (typeof HeadingLevel)[keyof typeof HeadingLevel];

function heading(element: HtmlElement, level: Level): Paragraph {
  return paragraph(element, { heading: level, pageBreakBefore: startsAnnex(element) });
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

function figure(element: HtmlElement): DocxBlock[] {
  return childElements(element).map((child) =>
    child.tagName === 'svg'
      ? new Paragraph({ children: [picture(child)], keepNext: true })
      : paragraph(child, { style: 'Caption' }),
  );
}
