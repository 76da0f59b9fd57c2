import { Document, type ISectionOptions, Packer, PageOrientation, SectionType } from 'docx';
import { unzipSync } from 'fflate';
import { pageFooter, pageHeader } from './docx-margins.js';
import { LANDSCAPE, PAGE, PORTRAIT } from './docx-page.js';
import { STYLES } from './docx-styles.js';
import type { PaperFacts } from './paper-facts.js';

/**
 * The files of a document without text: styles, properties, and for each of its parts an empty section
 * with header and footer.
 */
export async function emptyDocument(
  parts: readonly { landscape: boolean }[],
  facts: PaperFacts,
): Promise<Record<string, Uint8Array>> {
  const document = new Document({
    title: facts.title,
    creator: facts.author,
    lastModifiedBy: facts.author,
    description: facts.description,
    ...(facts.draft && { keywords: 'Entwurf' }),
    hyphenation: { autoHyphenation: true },
    styles: STYLES,
    sections: parts.map(({ landscape }) => section(landscape, facts)),
  });
  return unzipSync(await Packer.toBuffer(document));
}

function section(landscape: boolean, facts: PaperFacts): ISectionOptions {
  const layout = landscape ? LANDSCAPE : PORTRAIT;
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { size: { ...PAGE, orientation }, margin: layout.margin },
    },
    headers: { default: pageHeader(facts) },
    footers: { default: pageFooter() },
    children: [],
  };
}
