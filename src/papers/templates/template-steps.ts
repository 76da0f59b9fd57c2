import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Call } from '../../auth/call.js';
import { Clock } from '../../config/clock.js';
import { Access } from '../../organizations/access.js';
import { DomainError } from '../../texts/domain-error.js';
import { IN_PROGRESS } from '../paper-states.js';
import { Paper } from '../paper.entity.js';
import { CheckedSource } from './checked-source.js';
import {
  type ListedVersion,
  type PaperTemplate,
  PaperTemplateVersion,
} from './paper-template.entity.js';
import {
  type OpenedTemplate,
  StoredTemplates,
  type TemplatePlace,
  versionNumbered,
} from './stored-templates.js';
import { after, refusalOf, type TemplateState, type TemplateStep } from './template-states.js';
import { TemplateWriting } from './template-writing.js';

/** Takes versions of templates from draft to release, with four eyes. */
@Injectable()
export class TemplateSteps {
  constructor(
    private readonly access: Access,
    private readonly checked: CheckedSource,
    private readonly clock: Clock,
    private readonly stored: StoredTemplates,
    private readonly writing: TemplateWriting,
  ) {}

  async submit(call: Call, place: TemplatePlace, number: string) {
    const opened = await this.stored.open(call, 'template.change', place);
    return this.writing.change(call, opened, async (em, _, versions) => {
      const version = versionNumbered(versions, number);
      const state = next(version, 'submit');
      await em.update(PaperTemplateVersion, version.id, { state });
      return { action: 'TEMPLATE_SUBMITTED', after: { number: version.number } };
    });
  }

  /** From now on papers in draft are written with it. @throws DomainError FORBIDDEN for its author */
  async release(call: Call, place: TemplatePlace, number: string) {
    const opened = await this.stored.open(call, 'template.release', place);
    const { versions } = opened;
    const { key, basedOn } = opened.template;
    const asked = versionNumbered(versions, number);
    if (asked.authorId === call.actor.userId) await this.refuseAuthor(call, opened);
    // The program may have become another since it was written.
    await this.checked.check({ key, basedOn, source: await this.stored.source(asked) });
    return this.writing.change(call, opened, async (em, _, current) => {
      const version = versionNumbered(current, number);
      const state = next(version, 'release');
      const before = current.find((one) => one.state === 'RELEASED');
      if (before)
        await em.update(PaperTemplateVersion, before.id, { state: next(before, 'supersede') });
      await em.update(PaperTemplateVersion, version.id, { state, ...this.decided(call) });
      return {
        action: 'TEMPLATE_RELEASED',
        before: { number: before?.number ?? null },
        after: { number: version.number },
      };
    });
  }

  async withdraw(call: Call, place: TemplatePlace, number: string, reason: string) {
    const opened = await this.stored.open(call, 'template.release', place);
    return this.writing.change(call, opened, async (em, template, versions) => {
      const version = versionNumbered(versions, number);
      const state = next(version, 'withdraw');
      if (version.state === 'RELEASED') await refuseInUse(em, template);
      await em.update(PaperTemplateVersion, version.id, { state, reason, ...this.decided(call) });
      return { action: 'TEMPLATE_WITHDRAWN', after: { number: version.number, reason } };
    });
  }

  private decided({ actor }: Call) {
    return { decidedAt: this.clock.now(), decidedBy: actor.function };
  }

  private refuseAuthor(call: Call, { admission, action, template }: OpenedTemplate) {
    const record = { bodyId: admission.bodyId, type: 'TEMPLATE', id: template.id } as const;
    return this.access.refuseRecord(call, action, record, FOUR_EYES);
  }
}

export const FOUR_EYES =
  'Diese Fassung haben Sie selbst geschrieben. Freigeben muss sie jemand anderes aus dem KI-Management oder der Administration.';

/** @throws DomainError NOT_POSSIBLE_NOW */
function next({ state }: ListedVersion, step: TemplateStep): TemplateState {
  const found = after(state, step);
  if (found === undefined) throw new DomainError('NOT_POSSIBLE_NOW', refusalOf(state, step));
  return found;
}

/** Papers being written would lose their look. */
async function refuseInUse(
  em: EntityManager,
  { bodyId, key: template }: PaperTemplate,
): Promise<void> {
  const papers = await em.findBy(Paper, { bodyId, template });
  const names = papers
    .filter(({ state }) => state !== 'APPROVED' && IN_PROGRESS.includes(state))
    .map(({ name }) => `„${name}“`);
  if (names.length === 0) return;
  throw new DomainError(
    'NOT_POSSIBLE_NOW',
    `Mit diesem Muster wird noch geschrieben: ${new Intl.ListFormat('de').format(names)}. Bitte wählen Sie dort zuerst ein anderes, oder geben Sie eine neue Fassung frei.`,
  );
}
