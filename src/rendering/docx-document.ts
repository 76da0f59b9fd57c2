import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { parse } from 'parse5';
import { blocksOf } from './docx-blocks.js';
import { normalisePackage } from './docx-package.js';
import { LANDSCAPE, PAGE, PORTRAIT } from './docx-page.js';
import { NUMBERING, STYLES } from './docx-styles.js';
import type { DocxBlock } from './docx-text.js';
import {
  attribute,
  childElements,
  descendants,
  hasClass,
  type HtmlElement,
  textOf,
} from './html-tree.js';

interface Part {
  landscape: boolean;
  blocks: DocxBlock[];
}

/** The paper as a Word file, read from its HTML; the same HTML gives the same bytes. */
export async function docxOf(html: string): Promise<Uint8Array> {
  const page = parse(html);
  const [body] = descendants(page, 'body');
  const [title] = descendants(page, 'title');
  const meta = (name: string): string => {
    const element = descendants(page, 'meta').find((entry) => attribute(entry, 'name') === name);
    return (element && attribute(element, 'content')) ?? '';
  };
  const document = new Document({
    title: title ? textOf(title) : '',
    creator: meta('author'),
    lastModifiedBy: meta('author'),
    description: meta('description'),
    hyphenation: { autoHyphenation: true },
    styles: STYLES,
    numbering: NUMBERING,
    sections: partsOf(body).map((part) => section(part, meta('description'))),
  });
  const captions = descendants(page, 'caption').map(textOf);
  return normalisePackage(await Packer.toBuffer(document), {
    captions,
    date: meta('dcterms.date'),
  });
}

/** The stretches of the document that share an orientation. */
function partsOf(body: HtmlElement | undefined): Part[] {
  const parts: Part[] = [];
  let lists = 0;
  const nextList = (): number => ++lists;
  const walk = (element: HtmlElement, landscape: boolean): void => {
    for (const child of childElements(element)) {
      const turned = landscape || hasClass(child, 'quer');
      if (['header', 'main', 'section'].includes(child.tagName)) walk(child, turned);
      else partFor(parts, turned).blocks.push(...blocksOf(child, { landscape: turned, nextList }));
    }
  };
  if (body) walk(body, false);
  return parts;
}

function partFor(parts: Part[], landscape: boolean): Part {
  const last = parts.at(-1);
  if (last?.landscape === landscape) return last;
  const part = { landscape, blocks: [] };
  parts.push(part);
  return part;
}

function section({ landscape, blocks }: Part, pageHeader: string): ISectionOptions {
  const layout = landscape ? LANDSCAPE : PORTRAIT;
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { size: { ...PAGE, orientation }, margin: layout.margin },
    },
    headers: { default: new Header({ children: [margin([new TextRun(pageHeader)])] }) },
    footers: { default: new Footer({ children: [margin([pageNumber()], AlignmentType.RIGHT)] }) },
    children: blocks,
  };
}

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

function margin(children: TextRun[], alignment: Alignment = AlignmentType.LEFT): Paragraph {
  return new Paragraph({ style: 'PageMargin', alignment, children });
}

function pageNumber(): TextRun {
  return new TextRun({
    children: ['Seite ', PageNumber.CURRENT, ' von ', PageNumber.TOTAL_PAGES],
  });
}
