import { HEADING_NUMBER_WIDTH, LIST_LEVEL_INDENT } from './docx-page.js';
import { FONT } from './docx-styles.js';

/** As in HTML, and the numbers of headings. */
export const LIST_KINDS = ['ul', 'ol', 'headings'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** Word keeps nine levels; nobody reads more than six. */
const LEVELS = [0, 1, 2, 3, 4, 5];
export const DEEPEST_LEVEL = 5;

interface Look {
  type: 'hybridMultilevel' | 'multilevel';
  sign: (level: number) => string;
  /** Where its text begins. */
  place: (level: number) => string;
  /** Empty: as the text beside it. */
  font: string;
}

const inList = {
  type: 'hybridMultilevel',
  place: (level: number) => indent(LIST_LEVEL_INDENT * (level + 1), LIST_LEVEL_INDENT),
  font: `<w:rPr><w:rFonts w:ascii="${FONT}" w:cs="${FONT}" w:eastAsia="${FONT}" w:hAnsi="${FONT}"/></w:rPr>`,
} as const;

const LOOKS: Readonly<Record<ListKind, Look>> = {
  ul: { ...inList, sign: () => '<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>' },
  ol: {
    ...inList,
    sign: (level) => `<w:numFmt w:val="decimal"/><w:lvlText w:val="%${level + 1}."/>`,
  },
  headings: {
    type: 'multilevel',
    sign: (level) => `<w:numFmt w:val="decimal"/><w:lvlText w:val="${pathTo(level)}"/>`,
    // Behind a wider number Word would go on at the next stop of the page, far to the right.
    place: () =>
      `<w:tabs><w:tab w:val="left" w:pos="${HEADING_NUMBER_WIDTH * 1.5}"/></w:tabs>${indent(HEADING_NUMBER_WIDTH, HEADING_NUMBER_WIDTH)}`,
    font: '',
  },
};

function indent(left: number, hanging: number): string {
  return `<w:ind w:left="${left}" w:hanging="${hanging}"/>`;
}

/** `%1.%2.%3`: the number of a level after those it stands below. */
const pathTo = (level: number): string =>
  LEVELS.slice(0, level + 1)
    .map((above) => `%${above + 1}`)
    .join('.');

/** How lists look, and the lists of one document; each starts counting at 1. */
export function numberingXml(lists: readonly ListKind[]): string {
  // What was written before headings had numbers keeps its bytes.
  const kinds = LIST_KINDS.filter((kind) => kind !== 'headings' || lists.includes(kind)).map(
    (kind) =>
      `<w:abstractNum w:abstractNumId="${numberOf(kind)}"><w:multiLevelType w:val="${LOOKS[kind].type}"/>${LEVELS.map((level) => levelOf(kind, level)).join('')}</w:abstractNum>`,
  );
  const used = lists.map(
    (kind, index) =>
      `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${numberOf(kind)}"/>${FROM_ONE}</w:num>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[...kinds, ...used].join('')}</w:numbering>`;
}

const numberOf = (kind: ListKind): number => LIST_KINDS.indexOf(kind) + 1;

function levelOf(kind: ListKind, level: number): string {
  const { sign, place, font } = LOOKS[kind];
  return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/>${sign(level)}<w:lvlJc w:val="left"/><w:pPr>${place(level)}</w:pPr>${font}</w:lvl>`;
}

const FROM_ONE = LEVELS.map(
  (level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="1"/></w:lvlOverride>`,
).join('');
