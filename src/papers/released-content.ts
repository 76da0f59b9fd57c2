import { documentMeta } from './document-meta.js';
import type { Edition } from './edition.js';
import type { FrozenContent } from './frozen-content.js';
import type { PaperContent } from './paper-content.js';

/**
 * The approved content with its number on it: no longer a draft, and otherwise word for word.
 * @param sha256 of the approved document
 */
export function releasedContent(
  approved: FrozenContent,
  sha256: string,
  number: string,
): FrozenContent {
  const { PUBLIC, INTERNAL } = approved.editions;
  const editions = {
    PUBLIC: numbered(PUBLIC, 'PUBLIC', number),
    INTERNAL: numbered(INTERNAL, 'INTERNAL', number),
  };
  return { ...approved, approved: sha256, editions };
}

function numbered(content: PaperContent, edition: Edition, nummer: string): PaperContent {
  const { kreis, stand } = content;
  const vorlage = { ...content.vorlage, nummer, entwurf: false };
  const county = { name: kreis.name, invented: kreis.erfunden };
  const dokument = documentMeta(county, vorlage, stand?.stichtag ?? null, edition);
  return { ...content, vorlage, dokument };
}
