import { LeaderType, Paragraph, TableOfContents } from 'docx';
import type { DocxBlock } from './docx-text.js';
import { type HtmlElement, textOf } from './html-tree.js';

/** About ten pages of text and tables; how many they are only Word knows. */
const LONG_PAPER = 23_000;

/** The title of the paper is not listed under itself, and the single measures would be too many. */
const LEVELS = '2-3';

/**
 * What a long paper contains, each line a link. Page numbers would have to be filled in by Word, which
 * asks everybody who opens the file whether it may.
 */
export function tableOfContents(body: HtmlElement): DocxBlock[] {
  if (textOf(body).length < LONG_PAPER) return [];
  return [
    new Paragraph({ text: 'Inhalt', style: 'TOCHeading' }),
    new TableOfContents('Inhalt', {
      hyperlink: true,
      headingStyleRange: LEVELS,
      pageNumbersEntryLevelsRange: LEVELS,
      tabLeader: LeaderType.NONE,
      beginDirty: false,
    }),
  ];
}
