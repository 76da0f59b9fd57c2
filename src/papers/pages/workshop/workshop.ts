import { Injectable } from '@nestjs/common';
import type { Call } from '../../../auth/call.js';
import type { Form, FormPage } from '../../../auth/page-forms.js';
import { DomainError } from '../../../texts/domain-error.js';
import { germanDay } from '../../../texts/partial-date.js';
import { readForm } from '../../../web/form-input.js';
import { formatNamed } from '../../papers.service.js';
import { RenditionJobs, titleOf } from '../../rendition-jobs.js';
import { RenditionRunner } from '../../rendition-runner.js';
import { Drafts } from './drafts.js';
import { WorkshopInput } from './workshop.input.js';
import { WorkshopPage } from './workshop.page.js';

const FIELDS = ['muster', 'stichtag', 'konzept', 'handlungsfeld', 'stand', 'kim'] as const;

/** What can be done where a paper is written. */
@Injectable()
export class Workshop {
  constructor(
    private readonly drafts: Drafts,
    private readonly jobs: RenditionJobs,
    private readonly runner: RenditionRunner,
    private readonly workshop: WorkshopPage,
  ) {}

  /** What was chosen stays, also where it is not possible. */
  async page(call: Call, input: WorkshopInput): Promise<{ page: FormPage; problem?: DomainError }> {
    try {
      const draft = await this.drafts.of(call, input);
      return { page: await this.workshop.of(call, input, draft) };
    } catch (problem) {
      if (!(problem instanceof DomainError) || problem.code !== 'INVALID_INPUT') throw problem;
      return { page: await this.workshop.of(call, input, undefined), problem };
    }
  }

  /** The page a form came from. */
  async again(call: Call, form: Form): Promise<FormPage> {
    return (await this.page(call, await inputOf(form))).page;
  }

  /**
   * Has the document made.
   * @returns the address where one sees how far it is
   * @throws DomainError INVALID_INPUT for what cannot be made, NOT_POSSIBLE_NOW for too many at once
   */
  async order(call: Call, form: Form, formatName: string): Promise<string> {
    const format = formatNamed(formatName);
    const input = await inputOf(form);
    const draft = await this.drafts.of(call, input);
    const title = titleOf(format, `zum ${germanDay(draft.asOf)}`);
    const { county, template, asOf, filter, reader } = draft;
    const wanted = { bodyId: reader.bodyId, title, format };
    const id = await this.jobs.orderDraft(call, wanted, { county, template, asOf, filter });
    this.runner.wake();
    return `/vorlagen/auftraege/${id}`;
  }
}

/** What was chosen, as a form sends it along. */
export function inputOf(form: Form): Promise<WorkshopInput> {
  const given = FIELDS.flatMap((name) => (form[name] ? [[name, form[name]] as const] : []));
  return readForm(WorkshopInput, Object.fromEntries(given));
}
