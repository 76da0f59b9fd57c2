import {
  type IParagraphStyleOptions,
  type ISpacingProperties,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import { mm } from './docx-page.js';

/** The metric twin of the PDF's Arimo that every office computer has. */
export const FONT = 'Arial';
/** Word counts letters in half points, and in whole ones. */
const half = (points: number): number => Math.round(points * 2);

/** Millimetres before and after, and the line height as a factor. */
function spacing(before: number, after: number, lines: number): ISpacingProperties {
  // Without a rule LibreOffice takes the height as exact and cuts pictures off.
  return { before: mm(before), after: mm(after), line: 240 * lines, lineRule: LineRuleType.AUTO };
}

const heading = (level: number, size: number, before: number, after: number): object => ({
  run: { font: FONT, size: half(size), bold: true, color: '111111' },
  paragraph: {
    spacing: spacing(before, after, 1.15),
    keepNext: true,
    keepLines: true,
    // Without it LibreOffice has no outline, and no headings in the PDFs it makes.
    outlineLevel: level - 1,
  },
});

type Run = NonNullable<IParagraphStyleOptions['run']>;
type Layout = NonNullable<IParagraphStyleOptions['paragraph']>;

const style = (id: string, name: string, run: Run, paragraph: Layout): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  run,
  paragraph,
});

const tableStyle = (
  id: string,
  name: string,
  size: number,
  run: Run = {},
): IParagraphStyleOptions =>
  style(id, name, { size: half(size), ...run }, { spacing: spacing(0, 0, 1.1) });

const BOX = { style: 'single', size: 4, color: '333333', space: 4 } as const;

/** @param textSize of running text, in points; what has a size of its own keeps it */
export const stylesWith = (textSize: number): IStylesOptions => ({
  default: {
    document: {
      run: { font: FONT, size: half(textSize), language: { value: 'de-DE' } },
      paragraph: { spacing: spacing(0, 2.8, 1.2) },
    },
    heading1: heading(1, 14, 4, 4),
    heading2: heading(2, 13, 8, 2.5),
    heading3: heading(3, 11.5, 6, 2),
    heading4: heading(4, 11, 4.5, 1.5),
    listParagraph: { run: {}, paragraph: { spacing: spacing(0, 1.2, 1.2) } },
    hyperlink: { run: { color: '111111', underline: {} } },
  },
  paragraphStyles: [
    // Word knows these two by their English names and shows them in German.
    style(
      'Caption',
      'caption',
      { bold: true, size: half(9.5) },
      { spacing: spacing(3, 1.5, 1.1), keepLines: true },
    ),
    style(
      'Quote',
      'Quote',
      { italics: true },
      {
        indent: { left: mm(6) },
        border: { left: { style: 'single', size: 12, color: '999999', space: 10 } },
      },
    ),
    tableStyle('TableText', 'Tabellentext', 9.5),
    tableStyle('TableHead', 'Tabellenkopf', 9.5, { bold: true }),
    tableStyle('TableTextSmall', 'Tabellentext klein', 8),
    tableStyle('TableHeadSmall', 'Tabellenkopf klein', 8, { bold: true }),
    tableStyle('PaperHeadText', 'Vorlagenkopf Angabe', 11, { bold: true }),
    tableStyle('PaperHeadHead', 'Vorlagenkopf Name', 11, { color: '444444' }),
    tableStyle('PageMargin', 'Seitenrand', 8.5, { color: '444444' }),
    style('Body', 'Koerperschaft', { bold: true }, { spacing: spacing(0, 1, 1.2) }),
    style(
      'PaperKind',
      'Vorlagenart',
      { bold: true, size: half(12) },
      { spacing: spacing(0, 4, 1.2) },
    ),
    style(
      'Notice',
      'Vermerk',
      { bold: true },
      { border: { top: BOX, bottom: BOX, left: BOX, right: BOX } },
    ),
    style('Subject', 'Betreff', {}, { spacing: spacing(3, 1, 1.2), keepNext: true }),
    style(
      'Hint',
      'Hinweis',
      { size: half(9.5), color: '444444' },
      { spacing: spacing(0, 2, 1.15) },
    ),
    tableStyle('Addition', 'Zusatz', 9.5),
    style(
      'TOCHeading',
      'TOC Heading',
      { bold: true, size: half(13) },
      { spacing: spacing(8, 2.5, 1.15), keepNext: true },
    ),
    style('TOC2', 'toc 2', { bold: true }, { spacing: spacing(1.5, 0.5, 1.15) }),
    style('TOC3', 'toc 3', {}, { spacing: spacing(0, 0.5, 1.15), indent: { left: mm(6) } }),
  ],
});

/** Classes of the print style that Word has a style for. */
export const CLASS_STYLES: ReadonlyMap<string, string> = new Map([
  ['koerperschaft', 'Body'],
  ['art', 'PaperKind'],
  ['vermerk', 'Notice'],
  ['betreff', 'Subject'],
  ['hinweis', 'Hint'],
  ['zusatz', 'Addition'],
]);
