import { Injectable } from '@nestjs/common';
import type { Call } from '../../../auth/call.js';
import { type Form, ticked, typed } from '../../../auth/page-forms.js';
import { Database } from '../../../database/database.js';
import { readForm } from '../../../web/form-input.js';
import { courseOf, type PaperCourse } from '../../paper-course.js';
import { PaperDrafting } from '../../paper-drafting.js';
import { NewPaperInput } from '../../paper.input.js';
import { PUBLISHED } from '../../paper-states.js';
import { StoredPapers } from '../../stored-papers.js';
import { type Draft, Drafts } from '../workshop/drafts.js';
import { type WorkshopInput } from '../workshop/workshop.input.js';
import { deskPath } from './desk-papers.js';

/** Enters what was chosen in the workshop as a draft, with the head of the last report. */
@Injectable()
export class NewDraft {
  constructor(
    private readonly database: Database,
    private readonly drafting: PaperDrafting,
    private readonly drafts: Drafts,
    private readonly papers: StoredPapers,
  ) {}

  /** @returns the report whose head a new paper of that day can take over */
  async model(call: Call, input: WorkshopInput): Promise<{ draft: Draft; model?: PaperCourse }> {
    const draft = await this.drafts.of(call, input);
    const model = await this.papers.modelFor(draft.reader.bodyId, draft.asOf);
    return model ? { draft, model: await courseOf(this.database.read, model) } : { draft };
  }

  async create(call: Call, input: WorkshopInput, form: Form) {
    const { draft, model } = await this.model(call, input);
    const { concept, ...filter } = draft.filter;
    const head = model && ticked(form, 'kopf').length > 0 ? headOf(model) : { consultations: [] };
    const receipt = await this.drafting.create(
      call,
      draft.county,
      await readForm(NewPaperInput, {
        ...head,
        ...stated(typed(form, 'name')),
        template: draft.template,
        asOf: draft.asOf,
        filter,
        concepts: concept ? [concept] : [],
        consultations: withCommittee(head.consultations, form),
      }),
    );
    return { to: deskPath(receipt), notice: { text: 'Die Vorlage ist als Entwurf angelegt.' } };
  }
}

const stated = (name: string) => (name.trim() === '' ? {} : { name: name.trim() });

interface Step {
  kind: string;
  organization?: string;
  [fact: string]: string | undefined;
}

/** What holds for the next report, too: neither its sessions nor what was written in it. */
function headOf({ paper, underDirectionOf, involved, steps }: PaperCourse) {
  return {
    paperType: paper.paperType,
    ...(underDirectionOf && { underDirectionOf: underDirectionOf.key }),
    involvedOrganizations: involved.map(({ key }) => key),
    proposedResolution: paper.proposedResolution,
    legalBasis: paper.legalBasis,
    fileReference: paper.fileReference,
    consultations: steps.map(({ step, organization }): Step => ({
      kind: step.kind,
      ...(organization && { organization: organization.key }),
      ...(step.label && { label: step.label }),
      ...(step.role && { role: step.role }),
      ...(step.step && { step: step.step }),
    })),
    previousTreatment: PUBLISHED.includes(paper.state)
      ? steps
          .filter(({ step }) => step.kind === 'COUNCIL')
          .map(({ step, organization }) => ({
            committee: step.label ?? organization?.name ?? 'Gremium',
            date: step.date,
            agendaNumber: step.agendaNumber,
            reference: paper.reference,
          }))
      : [],
  };
}

/** The committee that was chosen comes first, or gets its day where it is there already. */
function withCommittee(steps: readonly Step[], form: Form): Step[] {
  const organization = typed(form, 'gremium');
  if (organization === '') return [...steps];
  const date = typed(form, 'termin').trim();
  const known = steps.find((step) => step.organization === organization);
  const first = {
    ...(known ?? { kind: 'COUNCIL', organization, role: 'INFORMATION' }),
    ...(date !== '' && { date }),
  };
  return known ? steps.map((step) => (step === known ? first : step)) : [first, ...steps];
}
