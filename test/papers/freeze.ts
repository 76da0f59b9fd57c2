import { newId } from '../../src/database/ids.js';
import { checksum, frozenBytes } from '../../src/papers/frozen-content.js';
import { FrozenPaper } from '../../src/papers/frozen-paper.entity.js';
import { FrozenPapers } from '../../src/papers/frozen-papers.js';
import { PaperContents } from '../../src/papers/paper-contents.js';
import { Paper } from '../../src/papers/paper.entity.js';
import { Rendering } from '../../src/rendering/rendering.service.js';
import type { TestApp } from '../support/databases.js';

/** @returns the document that fixes a released paper, made now unless there is one */
export async function freeze(app: TestApp, county: string, key: string): Promise<string> {
  const paper = await app.database.read.findOneByOrFail(Paper, { key });
  const known = await app.get(FrozenPapers).currentOf(paper);
  if (known !== undefined) return known;
  const content = frozenBytes({
    format: 'umsetzungsstand/vorlage/1',
    approved: null,
    editions: await app.get(PaperContents).editions(county, paper),
    dress: app.get(Rendering).dress(paper.template ?? ''),
  });
  const frozen = {
    id: newId(),
    paperId: paper.id,
    stage: 'RELEASED',
    content,
    sha256: checksum(content),
    frozenAt: app.clock.now(),
    frozenBy: 'KI-Management',
  } as const;
  await app.database.write((em) => em.insert(FrozenPaper, frozen));
  return frozen.id;
}
