import { estimatedPages } from './docx-length.js';
import { paragraph } from './docx-text.js';
import { escaped } from './docx-xml.js';
import { descendants, type HtmlElement, type HtmlParent, textOf } from './html-tree.js';

/** A longer paper lists what it contains. */
const PAGES_WITHOUT = 10;

/** The title of the paper is not listed under itself, and the single measures would be too many. */
const FIELD = 'TOC \\h \\n &quot;2-3&quot; \\o &quot;2-3&quot;';

/**
 * The headings that a long paper lists at its start, each with a name for links; none of a short one.
 * @param textSize of running text, in points
 */
export function listedHeadings(body: HtmlParent, textSize: number): Map<HtmlElement, string> {
  const isLong = estimatedPages(body, textSize) > PAGES_WITHOUT;
  const headings = isLong ? descendants(body, 'h2', 'h3') : [];
  return new Map(headings.map((heading, index) => [heading, `_Toc${index + 1}`]));
}

/**
 * What a long paper contains, each line a link. Page numbers would have to be filled in by Word, which
 * asks everybody who opens the file whether it may.
 */
export function tableOfContents(listed: ReadonlyMap<HtmlElement, string>): string {
  if (listed.size === 0) return '';
  const lines = [...listed].map(([heading, name], index) => {
    const style = heading.tagName === 'h2' ? 'TOC2' : 'TOC3';
    const text = run(`<w:t xml:space="preserve">${escaped(textOf(heading))}</w:t>`);
    const link = `<w:hyperlink w:history="1" w:anchor="${name}">${text}</w:hyperlink>`;
    return paragraph({ style }, index === 0 ? BEGIN + link : link);
  });
  return [
    paragraph({ style: 'TOCHeading' }, run('<w:t>Inhalt</w:t>')),
    '<w:sdt><w:sdtPr><w:alias w:val="Inhalt"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>',
    ...lines,
    `${paragraph({}, END)}</w:sdtContent></w:sdt>`,
  ].join('');
}

const run = (content: string): string => `<w:r>${content}</w:r>`;

const BEGIN = [
  '<w:fldChar w:fldCharType="begin"/>',
  `<w:instrText xml:space="preserve">${FIELD}</w:instrText>`,
  '<w:fldChar w:fldCharType="separate"/>',
]
  .map(run)
  .join('');
const END = run('<w:fldChar w:fldCharType="end"/>');
