import { newId } from '../../src/database/ids.js';
import type { Organization } from '../../src/organizations/organization.entity.js';
import { Consultation } from '../../src/papers/consultation.entity.js';
import { NEW_PAPER } from '../../src/papers/new-paper.js';
import { PaperSection } from '../../src/papers/paper-section.entity.js';
import { Paper } from '../../src/papers/paper.entity.js';
import type { TestCounty } from '../support/factories.js';

/** A paper of the county, on its way to the committee where one is given. */
export async function storedPaper(
  county: TestCounty,
  key: string,
  facts: Partial<Paper> = {},
  committee?: Organization,
): Promise<Paper> {
  const paper: Paper = {
    ...NEW_PAPER,
    id: newId(),
    bodyId: county.body.id,
    key,
    name: 'Umsetzungsstand',
    template: 'berichtsvorlage-umsetzungsstand',
    ...facts,
  };
  await county.database.write(async (em) => {
    await em.insert(Paper, paper);
    if (committee) await em.insert(Consultation, step(paper, { organizationId: committee.id }));
  });
  // PostgreSQL writes its own words for what has a default into the object.
  return county.database.read.findOneByOrFail(Paper, { id: paper.id });
}

export const step = (paper: Paper, facts: Partial<Consultation>): Consultation => ({
  id: newId(),
  paperId: paper.id,
  position: 0,
  kind: 'COUNCIL',
  organizationId: null,
  label: null,
  date: null,
  role: null,
  step: null,
  agendaNumber: null,
  rapporteurId: null,
  resultCode: null,
  result: null,
  votes: null,
  source: null,
  ...facts,
});

export const section = (paper: Paper, facts: Partial<PaperSection>): PaperSection => ({
  id: newId(),
  paperId: paper.id,
  position: 0,
  key: newId(),
  kind: 'TEXT',
  fieldKey: null,
  edition: 'PUBLIC',
  heading: 'Einleitung',
  blocks: [],
  source: null,
  ...facts,
});
