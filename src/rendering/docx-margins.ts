import {
  AlignmentType,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import type { PaperFacts } from './paper-facts.js';

/** The line on top of every page; a draft has its word across the page from there, as Word does it. */
export function pageHeader({ description, draft }: PaperFacts): Header {
  const mark = draft
    ? [new TextWatermark({ text: 'ENTWURF', font: 'Arial', color: 'C0C0C0' })]
    : [];
  return new Header({ children: [line([new TextRun(description), ...mark])] });
}

export function pageFooter(): Footer {
  const children = ['Seite ', PageNumber.CURRENT, ' von ', PageNumber.TOTAL_PAGES];
  return new Footer({ children: [line([new TextRun({ children })], AlignmentType.RIGHT)] });
}

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

function line(children: ParagraphChild[], alignment: Alignment = AlignmentType.LEFT): Paragraph {
  return new Paragraph({ style: 'PageMargin', alignment, children });
}
