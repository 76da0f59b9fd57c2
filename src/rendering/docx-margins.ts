import {
  AlignmentType,
  Footer,
  Header,
  LineRuleType,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TabStopType,
  TextRun,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { countsPages, type PageFrame } from './letterhead.js';
import type { PaperFacts } from './paper-facts.js';

/**
 * The line on top of every page; a draft has its word across the page from there, as Word does it.
 * @param frame of the county; then nothing of ours stands on top
 */
export function pageHeader({ description, draft }: PaperFacts, frame?: PageFrame): Header {
  const mark = draft
    ? [new TextWatermark({ text: 'ENTWURF', font: 'Arial', color: 'C0C0C0' })]
    : [];
  return new Header({
    children: [frame ? unseenLine(mark) : line([new TextRun(description), ...mark])],
  });
}

const PAGES = ['Seite ', PageNumber.CURRENT, ' von ', PageNumber.TOTAL_PAGES];

/**
 * The line at the foot of every page.
 * @param frame of the county; then it also says what otherwise stands on top
 */
export function pageFooter(
  { description }: PaperFacts,
  textWidth: number,
  frame?: PageFrame,
): Footer {
  if (!frame)
    return new Footer({
      children: [line([new TextRun({ children: PAGES })], AlignmentType.RIGHT)],
    });
  const pages = countsPages(frame) ? [] : [new TextRun({ children: ['\t', ...PAGES] })];
  const both = new Paragraph({
    style: 'PageMargin',
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    children: [new TextRun(description), ...pages],
  });
  return new Footer({ children: [both] });
}

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

function line(children: ParagraphChild[], alignment: Alignment = AlignmentType.LEFT): Paragraph {
  return new Paragraph({ style: 'PageMargin', alignment, children });
}

/** A head needs a paragraph; this one takes no room. */
const unseenLine = (children: ParagraphChild[]): Paragraph =>
  new Paragraph({
    spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
    children,
  });
