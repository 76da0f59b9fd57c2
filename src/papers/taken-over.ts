import { textsOf } from './paper-blocks.js';
import type { PaperCourse } from './paper-course.js';
import { PUBLISHED } from './paper-states.js';

/**
 * What a new paper takes over from an earlier one, in the words of the API: neither its sessions and
 * attachments nor what it says of single measures. Units that are no more stay behind.
 */
export function takenOver(course: PaperCourse) {
  const { paper, underDirectionOf, mandate, steps, involved, sections, impactKinds } = course;
  return {
    paperType: paper.paperType,
    isPublic: paper.isPublic,
    concepts: paper.concepts,
    filter: paper.filter,
    ...(underDirectionOf?.endDate === null && { underDirectionOf: underDirectionOf.key }),
    involvedOrganizations: involved.filter(isThere).map(({ key }) => key),
    fileReference: paper.fileReference,
    proposedResolution: paper.proposedResolution,
    ...(mandate && { mandate: mandate.resolution.key }),
    legalBasis: paper.legalBasis,
    impacts: paper.impacts.filter(({ kind }) => impactKinds.includes(kind)),
    consultations: steps
      .filter(({ organization }) => organization === null || isThere(organization))
      .map(({ step, organization, rapporteur }) => ({
        kind: step.kind,
        organization: organization?.key ?? null,
        label: step.label,
        role: step.role,
        step: step.step,
        rapporteur: rapporteur?.key ?? null,
      })),
    previousTreatment: PUBLISHED.includes(paper.state) ? treatmentOf(course) : [],
    sections: sections.map(({ key, kind, fieldKey, edition, heading, blocks }) => ({
      key,
      kind,
      fieldOfAction: fieldKey,
      edition,
      heading,
      blocks: blocks.map((block) => ({ kind: block.kind, texts: textsOf(block) })),
    })),
  };
}

const isThere = ({ endDate }: { endDate: string | null }): boolean => endDate === null;

const treatmentOf = ({ paper, steps }: PaperCourse) =>
  steps
    .filter(({ step }) => step.kind === 'COUNCIL')
    .map(({ step, organization }) => ({
      committee: step.label ?? organization?.name ?? 'Gremium',
      date: step.date,
      agendaNumber: step.agendaNumber,
      reference: paper.reference,
    }));
