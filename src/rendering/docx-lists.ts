import { HEADING_NUMBER_WIDTH, LIST_LEVEL_INDENT } from './docx-page.js';
import { FONT } from './docx-styles.js';

/** As in HTML, and the numbers of headings. */
export const LIST_KINDS = ['ul', 'ol', 'headings'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** Word keeps nine levels; nobody reads more than six. */
const LEVELS = [0, 1, 2, 3, 4, 5];
export const DEEPEST_LEVEL = 5;

const FONTS = `<w:rPr><w:rFonts w:ascii="${FONT}" w:cs="${FONT}" w:eastAsia="${FONT}" w:hAnsi="${FONT}"/></w:rPr>`;

interface Look {
  sign: (level: number) => string;
  /** From the margin to the text, in twentieths of a point. */
  left: (level: number) => number;
  /** How far the sign stands before the text. */
  hanging: number;
  /** Empty: as the text beside it. */
  font: string;
}

const inList = {
  left: (level: number) => LIST_LEVEL_INDENT * (level + 1),
  hanging: LIST_LEVEL_INDENT,
  font: FONTS,
};

const LOOKS: Readonly<Record<ListKind, Look>> = {
  ul: { ...inList, sign: () => '<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>' },
  ol: {
    ...inList,
    sign: (level) => `<w:numFmt w:val="decimal"/><w:lvlText w:val="%${level + 1}."/>`,
  },
  headings: {
    sign: (level) => `<w:numFmt w:val="decimal"/><w:lvlText w:val="${pathTo(level)}"/>`,
    left: () => HEADING_NUMBER_WIDTH,
    hanging: HEADING_NUMBER_WIDTH,
    font: '',
  },
};

/** `%1.%2.%3`: the number of a level after those it stands below. */
const pathTo = (level: number): string =>
  LEVELS.slice(0, level + 1)
    .map((above) => `%${above + 1}`)
    .join('.');

/** How lists look, and the lists of one document; each starts counting at 1. */
export function numberingXml(lists: readonly ListKind[]): string {
  const kinds = LIST_KINDS.map((kind, index) => {
    const levels = LEVELS.map((level) => levelOf(kind, level)).join('');
    return `<w:abstractNum w:abstractNumId="${index + 1}"><w:multiLevelType w:val="hybridMultilevel"/>${levels}</w:abstractNum>`;
  });
  const used = lists.map(
    (kind, index) =>
      `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${LIST_KINDS.indexOf(kind) + 1}"/>${FROM_ONE}</w:num>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[...kinds, ...used].join('')}</w:numbering>`;
}

function levelOf(kind: ListKind, level: number): string {
  const { sign, left, hanging, font } = LOOKS[kind];
  return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/>${sign(level)}<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${left(level)}" w:hanging="${hanging}"/></w:pPr>${font}</w:lvl>`;
}

const FROM_ONE = LEVELS.map(
  (level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="1"/></w:lvlOverride>`,
).join('');
