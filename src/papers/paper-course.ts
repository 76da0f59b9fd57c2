import type { EntityManager } from 'typeorm';
import { Body } from '../organizations/body.entity.js';
import type { ImpactKind } from '../organizations/impact-kinds.js';
import { Organization } from '../organizations/organization.entity.js';
import { Person } from '../organizations/person.entity.js';
import { type AttachedFiles, attachedFiles } from './attachments/attached-files.js';
import { Consultation } from './consultation.entity.js';
import { PaperSection } from './paper-section.entity.js';
import { PaperSignOff } from './paper-sign-off.entity.js';
import { Paper } from './paper.entity.js';
import { Resolution } from './resolution.entity.js';

/** A paper with everything that hangs on it: its way through the committees, its text, its mandate. */
export interface PaperCourse {
  paper: Paper;
  underDirectionOf: Organization | null;
  mandate: { resolution: Resolution; organization: Organization | null } | null;
  steps: { step: Consultation; organization: Organization | null; rapporteur: Person | null }[];
  sections: PaperSection[];
  /** Units that had a part in it, in the order they are named. */
  involved: Organization[];
  /** Co-signatures that count. */
  signed: { signOff: PaperSignOff; organization: Organization | null }[];
  /** The paper this one corrects. */
  original: Paper | null;
  /** Files that belong to it. */
  attached: AttachedFiles;
  /** The blocks about effects that the county's papers have. */
  impactKinds: ImpactKind[];
}

export async function courseOf(em: EntityManager, paper: Paper): Promise<PaperCourse> {
  const { id: paperId, bodyId } = paper;
  const inOrder = { where: { paperId }, order: { position: 'ASC' } } as const;
  const organizations = await em.findBy(Organization, { bodyId });
  const people = await em.findBy(Person, { bodyId });
  const body = await em.findOneByOrFail(Body, { id: bodyId });
  const signOffs = await em.find(PaperSignOff, {
    where: { paperId, state: 'SIGNED' },
    order: { decidedAt: 'ASC', id: 'ASC' },
  });
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
    involved: paper.involvedOrganizations.flatMap(
      (key) => organizations.find((one) => one.key === key) ?? [],
    ),
    signed: signOffs.map((signOff) => ({
      signOff,
      organization: organization(signOff.organizationId),
    })),
    original: paper.revisionOfId ? await em.findOneBy(Paper, { id: paper.revisionOfId }) : null,
    attached: await attachedFiles(em, paper),
    impactKinds: body.paperImpacts,
  };
}

const byId = <Row extends { id: string }>(
  rows: readonly Row[],
): ((id: string | null) => Row | null) => {
  const found = new Map(rows.map((row) => [row.id, row]));
  return (id) => (id === null ? null : (found.get(id) ?? null));
};
