import { Document, type ISectionOptions, Packer, PageOrientation, SectionType } from 'docx';
import { parse } from 'parse5';
import { blocksOf } from './docx-blocks.js';
import { tableOfContents } from './docx-contents.js';
import { pageFooter, pageHeader } from './docx-margins.js';
import { normalisePackage } from './docx-package.js';
import { LANDSCAPE, PAGE, PORTRAIT } from './docx-page.js';
import { NUMBERING, STYLES } from './docx-styles.js';
import type { DocxBlock } from './docx-text.js';
import { childElements, descendants, hasClass, type HtmlElement, textOf } from './html-tree.js';
import { type PaperFacts, paperFacts } from './paper-facts.js';

interface Part {
  landscape: boolean;
  blocks: DocxBlock[];
}

/** The paper as a Word file, read from its HTML; the same HTML gives the same bytes. */
export async function docxOf(html: string): Promise<Uint8Array> {
  const page = parse(html);
  const [body] = descendants(page, 'body');
  const facts = paperFacts(html);
  const document = new Document({
    title: facts.title,
    creator: facts.author,
    lastModifiedBy: facts.author,
    description: facts.description,
    ...(facts.draft && { keywords: 'Entwurf' }),
    hyphenation: { autoHyphenation: true },
    styles: STYLES,
    numbering: NUMBERING,
    sections: (body ? partsOf(body) : []).map((part) => section(part, facts)),
  });
  const captions = descendants(page, 'caption').map(textOf);
  return normalisePackage(await Packer.toBuffer(document), { captions, facts });
}

/** The stretches of the document that share an orientation. */
function partsOf(body: HtmlElement): Part[] {
  const parts: Part[] = [];
  let lists = 0;
  const nextList = (): number => ++lists;
  const walk = (element: HtmlElement, landscape: boolean): void => {
    for (const child of childElements(element)) {
      const turned = landscape || hasClass(child, 'quer');
      if (child.tagName === 'main') parts.at(-1)?.blocks.push(...tableOfContents(body));
      if (['header', 'main', 'section'].includes(child.tagName)) walk(child, turned);
      else partFor(parts, turned).blocks.push(...blocksOf(child, { landscape: turned, nextList }));
    }
  };
  walk(body, false);
  return parts;
}

function partFor(parts: Part[], landscape: boolean): Part {
  const last = parts.at(-1);
  if (last?.landscape === landscape) return last;
  const part = { landscape, blocks: [] };
  parts.push(part);
  return part;
}

function section({ landscape, blocks }: Part, facts: PaperFacts): ISectionOptions {
  const layout = landscape ? LANDSCAPE : PORTRAIT;
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { size: { ...PAGE, orientation }, margin: layout.margin },
    },
    headers: { default: pageHeader(facts) },
    footers: { default: pageFooter() },
    children: blocks,
  };
}
