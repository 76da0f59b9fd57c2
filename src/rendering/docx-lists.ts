import { LIST_LEVEL_INDENT } from './docx-page.js';
import { FONT } from './docx-styles.js';

/** As in HTML. */
export const LIST_KINDS = ['ul', 'ol'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** Word keeps nine levels; nobody reads more than six. */
const LEVELS = [0, 1, 2, 3, 4, 5];
export const DEEPEST_LEVEL = 5;

const SIGNS: Readonly<Record<ListKind, (level: number) => string>> = {
  ul: () => '<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>',
  ol: (level) => `<w:numFmt w:val="decimal"/><w:lvlText w:val="%${level + 1}."/>`,
};

const FONTS = `<w:rPr><w:rFonts w:ascii="${FONT}" w:cs="${FONT}" w:eastAsia="${FONT}" w:hAnsi="${FONT}"/></w:rPr>`;

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
  const left = LIST_LEVEL_INDENT * (level + 1);
  return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/>${SIGNS[kind](level)}<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${left}" w:hanging="${LIST_LEVEL_INDENT}"/></w:pPr>${FONTS}</w:lvl>`;
}

const FROM_ONE = LEVELS.map(
  (level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="1"/></w:lvlOverride>`,
).join('');
