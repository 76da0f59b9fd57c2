import type { EntityManager } from 'typeorm';
import { Organization } from '../organizations/organization.entity.js';
import { Person } from '../organizations/person.entity.js';
import { Consultation } from './consultation.entity.js';
import { PaperSection } from './paper-section.entity.js';
import type { Paper } from './paper.entity.js';
import { Resolution } from './resolution.entity.js';

/** A paper with everything that hangs on it: its way through the committees, its text, its mandate. */
export interface PaperCourse {
  paper: Paper;
  underDirectionOf: Organization | null;
  mandate: { resolution: Resolution; organization: Organization | null } | null;
  steps: { step: Consultation; organization: Organization | null; rapporteur: Person | null }[];
  sections: PaperSection[];
}

export async function courseOf(em: EntityManager, paper: Paper): Promise<PaperCourse> {
  const { id: paperId, bodyId } = paper;
  const inOrder = { where: { paperId }, order: { position: 'ASC' } } as const;
  const organizations = await em.findBy(Organization, { bodyId });
  const people = await em.findBy(Person, { bodyId });
  const organization = byId(organizations);
  const person = byId(people);
  const resolution = paper.mandateId && (await em.findOneBy(Resolution, { id: paper.mandateId }));
  return {
    paper,
    underDirectionOf: organization(paper.underDirectionOfId),
    mandate: resolution
      ? { resolution, organization: organization(resolution.organizationId) }
      : null,
    steps: (await em.find(Consultation, inOrder)).map((step) => ({
      step,
      organization: organization(step.organizationId),
      rapporteur: person(step.rapporteurId),
    })),
    sections: await em.find(PaperSection, inOrder),
  };
}

const byId = <Row extends { id: string }>(
  rows: readonly Row[],
): ((id: string | null) => Row | null) => {
  const found = new Map(rows.map((row) => [row.id, row]));
  return (id) => (id === null ? null : (found.get(id) ?? null));
};
