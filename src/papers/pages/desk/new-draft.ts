import { Injectable } from '@nestjs/common';
import type { Call } from '../../../auth/call.js';
import { type Form, typed } from '../../../auth/page-forms.js';
import { Database } from '../../../database/database.js';
import { readForm } from '../../../web/form-input.js';
import { audienceOf } from '../../paper-audience.js';
import { courseOf } from '../../paper-course.js';
import { PaperDrafting } from '../../paper-drafting.js';
import { NewPaperInput } from '../../paper.input.js';
import { StoredPapers } from '../../stored-papers.js';
import { takenOver } from '../../taken-over.js';
import { Drafts } from '../workshop/drafts.js';
import { type WorkshopInput } from '../workshop/workshop.input.js';
import { deskPath } from './desk-papers.js';

/** Enters what was chosen in the workshop as a draft, with what it takes over from an earlier paper. */
@Injectable()
export class NewDraft {
  constructor(
    private readonly database: Database,
    private readonly drafting: PaperDrafting,
    private readonly drafts: Drafts,
    private readonly papers: StoredPapers,
  ) {}

  /** @returns what was chosen, the papers a new one can be based on, and the one that suggests itself */
  async beginning(call: Call, input: WorkshopInput) {
    const draft = await this.drafts.of(call, input);
    const { bodyId } = draft.reader;
    const [models, usual] = await Promise.all([
      this.papers.of(bodyId, audienceOf(call.actor, bodyId)),
      this.papers.modelFor(bodyId, draft.asOf),
    ]);
    return { draft, models, usual };
  }

  async create(call: Call, input: WorkshopInput, form: Form) {
    const { draft, models } = await this.beginning(call, input);
    const { concept, ...filter } = draft.filter;
    const model = models.find(({ key }) => key === typed(form, 'vorbild'));
    const course = model && (await courseOf(this.database.read, model));
    const receipt = await this.drafting.create(
      call,
      draft.county,
      await readForm(NewPaperInput, {
        ...(model && { basedOn: model.key }),
        ...stated(typed(form, 'name')),
        template: draft.template,
        asOf: draft.asOf,
        filter,
        concepts: concept ? [concept] : [],
        consultations: withCommittee(course ? takenOver(course).consultations : [], form),
      }),
    );
    return { to: deskPath(receipt), notice: { text: 'Die Vorlage ist als Entwurf angelegt.' } };
  }
}

const stated = (name: string) => (name.trim() === '' ? {} : { name: name.trim() });

interface Step {
  kind: string;
  organization: string | null;
  [fact: string]: string | null;
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
