import { Document, type ISectionOptions, Packer, PageOrientation, SectionType } from 'docx';
import { unzipSync } from 'fflate';
import { pageFooter, pageHeader } from './docx-margins.js';
import { layoutOf, PAGE } from './docx-page.js';
import { stylesWith } from './docx-styles.js';
import { type Letterhead, PAGE_KINDS, type PageFrame, type PageKind } from './letterhead.js';
import type { PaperFacts } from './paper-facts.js';
import type { WordLook } from './paper-html.js';

/** A stretch of pages in one orientation. */
export interface Section {
  landscape: boolean;
  /** By the kinds of pages it tells apart, what a county has on them; nothing where ours stays. */
  pages: Partial<Record<PageKind, PageFrame | undefined>>;
}

/** Head and foot of a county are made for upright pages; pages across keep ours. */
export function sectionsOf(
  parts: readonly { landscape: boolean }[],
  letterhead: Letterhead | undefined,
): Section[] {
  const known = letterhead?.pages ?? {};
  return parts.map(({ landscape }, index) => {
    const kinds = PAGE_KINDS.filter((kind) => {
      if (kind === 'default') return true;
      return kind in known && (kind === 'even' || (index === 0 && !landscape));
    });
    const pages = kinds.map((kind) => [kind, landscape ? undefined : known[kind]]);
    return { landscape, pages: Object.fromEntries(pages) as Section['pages'] };
  });
}

/** What a county has in the heads and feet of these sections, in the order in which the files count them. */
export const framesOf = (sections: readonly Section[]): (PageFrame | undefined)[] =>
  sections.flatMap(({ pages }) =>
    PAGE_KINDS.filter((kind) => kind in pages).map((kind) => pages[kind]),
  );

/**
 * The files of a document without text: styles, properties, and for each of its parts an empty section
 * with our part of header and footer.
 */
export async function emptyDocument(
  sections: readonly Section[],
  facts: PaperFacts,
  { letterhead, textSize }: WordLook,
): Promise<Record<string, Uint8Array>> {
  const document = new Document({
    title: facts.title,
    creator: facts.author,
    lastModifiedBy: facts.author,
    description: facts.description,
    ...(facts.draft && { keywords: 'Entwurf' }),
    hyphenation: { autoHyphenation: true },
    evenAndOddHeaderAndFooters: letterhead?.pages.even !== undefined,
    styles: stylesWith(textSize),
    sections: sections.map((section) => sectionOptions(section, facts, letterhead)),
  });
  return unzipSync(await Packer.toBuffer(document));
}

function sectionOptions(
  { landscape, pages }: Section,
  facts: PaperFacts,
  letterhead: Letterhead | undefined,
): ISectionOptions {
  const { margin, textWidth } = layoutOf(landscape, letterhead?.margin);
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const kinds = PAGE_KINDS.filter((kind) => kind in pages);
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      ...('first' in pages && { titlePage: true }),
      page: { size: { ...PAGE, orientation }, margin },
    },
    headers: Object.fromEntries(kinds.map((kind) => [kind, pageHeader(facts, pages[kind])])),
    footers: Object.fromEntries(
      kinds.map((kind) => [kind, pageFooter(facts, textWidth, pages[kind])]),
    ),
    children: [],
  };
}
