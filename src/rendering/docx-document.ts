import { parseFragment } from 'parse5';
import { blockOf } from './docx-blocks.js';
import { listedHeadings, tableOfContents } from './docx-contents.js';
import { docxPackage } from './docx-package.js';
import { layoutOf } from './docx-page.js';
import { DocxParts } from './docx-parts.js';
import type { Place } from './docx-text.js';
import { childElements, hasClass, type HtmlParent } from './html-tree.js';
import { paperFacts } from './paper-facts.js';
import { bodyOf, wordLookIn } from './paper-html.js';

/** A stretch of the document in one orientation. */
export interface Part {
  landscape: boolean;
  /** Paragraphs and tables. */
  xml: string;
}

/**
 * The paper as a Word file, read from its HTML; the same HTML gives the same bytes. Its text, which
 * may be long, is written as it is read: a tree of objects for each word took five times as long.
 */
export async function docxOf(html: string): Promise<Uint8Array> {
  const body = parseFragment(bodyOf(html));
  const look = wordLookIn(html);
  const listed = listedHeadings(body, look.textSize);
  const parts = new DocxParts(listed);
  const widthOf = (landscape: boolean): number =>
    layoutOf(landscape, look.letterhead?.margin).textWidth;
  const text = textParts(body, tableOfContents(listed), parts, widthOf);
  return docxPackage(text, parts, paperFacts(html), look);
}

/** @param contents goes before the text of the paper */
function textParts(
  body: HtmlParent,
  contents: string,
  parts: DocxParts,
  widthOf: (landscape: boolean) => number,
): Part[] {
  const stretches: Part[] = [];
  const placeIn = (landscape: boolean): Place => ({
    landscape,
    textWidth: widthOf(landscape),
    parts,
  });
  const walk = (element: HtmlParent, landscape: boolean): void => {
    for (const child of childElements(element)) {
      const turned = landscape || hasClass(child, 'quer');
      if (child.tagName === 'main') partFor(stretches, turned).xml += contents;
      if (['header', 'main', 'section'].includes(child.tagName)) walk(child, turned);
      else partFor(stretches, turned).xml += blockOf(child, placeIn(turned));
    }
  };
  walk(body, false);
  return stretches;
}

function partFor(parts: Part[], landscape: boolean): Part {
  const last = parts.at(-1);
  if (last?.landscape === landscape) return last;
  const part = { landscape, xml: '' };
  parts.push(part);
  return part;
}
