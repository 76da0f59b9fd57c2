import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx';

/** The metric twin of the PDF's Arimo that every office computer has. */
const FONT = 'Arial';
const half = (points: number): number => points * 2;
const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** A4 with the margins of the print style, in twentieths of a point. */
export const PORTRAIT = {
  margin: {
    top: mm(25),
    right: mm(20),
    bottom: mm(20),
    left: mm(25),
    header: mm(12),
    footer: mm(10),
  },
  textWidth: mm(165),
};
export const LANDSCAPE = {
  margin: {
    top: mm(22),
    right: mm(15),
    bottom: mm(18),
    left: mm(15),
    header: mm(10),
    footer: mm(9),
  },
  textWidth: mm(267),
};
export const PAGE = { width: mm(210), height: mm(297) };

export const LIST_LEVEL_INDENT = mm(6);
/** docx keeps list levels 0 to 8, as Word does. */
const LEVELS = [0, 1, 2, 3, 4, 5];

function heading(size: number, before: number, after: number): object {
  return {
    run: { font: FONT, size: half(size), bold: true, color: '111111' },
    paragraph: {
      spacing: { before: mm(before), after: mm(after), line: 300 },
      keepNext: true,
      keepLines: true,
    },
  };
}

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: half(11), language: { value: 'de-DE' } },
      paragraph: { spacing: { after: mm(2.8), line: 312 } },
    },
    heading1: heading(16, 6, 4),
    heading2: heading(13, 8, 2.5),
    heading3: heading(11.5, 6, 2),
    heading4: heading(11, 4.5, 1.5),
    hyperlink: { run: { color: '111111', underline: {} } },
  },
  paragraphStyles: [
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { bold: true, size: half(9.5) },
      paragraph: { spacing: { before: mm(1.5), after: mm(1.5) }, keepLines: true },
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { italics: true },
      paragraph: {
        indent: { left: mm(6) },
        border: { left: { style: 'single', size: 12, color: '999999', space: 10 } },
      },
    },
    tableStyle('TableText', 'Tabellentext', 9.5),
    tableStyle('TableHead', 'Tabellenkopf', 9.5, { bold: true }),
    tableStyle('TableTextSmall', 'Tabellentext klein', 8),
    tableStyle('TableHeadSmall', 'Tabellenkopf klein', 8, { bold: true }),
    tableStyle('PaperHeadText', 'Vorlagenkopf Angabe', 11, { bold: true }),
    tableStyle('PaperHeadHead', 'Vorlagenkopf Name', 11, { color: '444444' }),
    tableStyle('PageMargin', 'Seitenrand', 8.5, { color: '444444' }),
  ],
};

function tableStyle(id: string, name: string, size: number, run: object = {}): ParagraphStyle {
  return {
    id,
    name,
    basedOn: 'Normal',
    run: { size: half(size), ...run },
    paragraph: { spacing: { after: 0, line: 264 } },
  };
}

type ParagraphStyle = NonNullable<IStylesOptions['paragraphStyles']>[number];

export const NUMBERING: INumberingOptions = {
  config: [
    list('ul', LevelFormat.BULLET, () => '•'),
    list('ol', LevelFormat.DECIMAL, (level) => `%${level + 1}.`),
  ],
};

function list(
  reference: string,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: (level: number) => string,
): INumberingOptions['config'][number] {
  return {
    reference,
    levels: LEVELS.map((level) => ({
      level,
      format,
      text: text(level),
      alignment: AlignmentType.LEFT,
      style: {
        run: { font: FONT },
        paragraph: {
          indent: { left: LIST_LEVEL_INDENT * (level + 1), hanging: LIST_LEVEL_INDENT },
        },
      },
    })),
  };
}
