import type { Edition } from '../edition.js';
import type { PaperContent } from '../paper-content.js';
import { passagesLeftOut } from './left-out.js';

/** @param contentOf what one edition says, without the number of passages left out */
export function bothEditions(
  contentOf: (edition: Edition) => PaperContent,
): Record<Edition, PaperContent> {
  const [INTERNAL, open] = [contentOf('INTERNAL'), contentOf('PUBLIC')];
  const ausgelassen = passagesLeftOut(INTERNAL, open);
  return { INTERNAL, PUBLIC: { ...open, fassung: { ...open.fassung, ausgelassen } } };
}
