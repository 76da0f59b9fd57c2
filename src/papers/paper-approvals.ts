import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, isAnswerableFor } from '../auth/actor.js';
import type { Call } from '../auth/call.js';
import { Clock } from '../config/clock.js';
import { isManagement } from '../measures/who-answers.js';
import { DomainError } from '../texts/domain-error.js';
import type { FrozenContent } from './frozen-content.js';
import type { PaperGap } from './gap-rules.js';
import { PaperFreezing } from './paper-freezing.js';
import { PaperGaps } from './paper-gaps.js';
import { lapse, PaperSignOffs } from './paper-sign-offs.js';
import { after } from './paper-states.js';
import type { ApprovalInput, RecallInput } from './paper-steps.input.js';
import { type OpenedPaper, type PaperPlace, PaperWriting } from './paper-writing.js';
import type { Paper } from './paper.entity.js';

/** Approves papers, which fixes what they say, and takes them back to be worked on. */
@Injectable()
export class PaperApprovals {
  constructor(
    private readonly clock: Clock,
    private readonly freezing: PaperFreezing,
    private readonly gaps: PaperGaps,
    private readonly signOffs: PaperSignOffs,
    private readonly writing: PaperWriting,
  ) {}

  /** @throws DomainError NOT_POSSIBLE_NOW with what is missing, unless a reason is given */
  async approve(call: Call, place: PaperPlace, { despiteGaps = null }: ApprovalInput) {
    const opened = await this.writing.open(call, 'paper.approve', place);
    if (!mayApprove(call.actor, opened.paper)) await this.refuseOthers(call, opened);
    const { content, gaps } = await this.prepared(place, opened);
    return this.writing.write(call, opened, 'approve', async (em, paper) => {
      // What was gathered belongs to the paper as it was opened.
      if (!content || paper.version !== opened.paper.version) throw changedMeanwhile();
      if (gaps.length > 0 && despiteGaps === null) throw incomplete(gaps);
      await this.refuseUnsigned(em, paper);
      const { actor } = call;
      const frozen = await this.freezing.keep(em, paper, 'APPROVED', content, actor.function);
      const gapReason = gaps.length > 0 ? despiteGaps : null;
      return {
        columns: { approvedAt: this.clock.now(), approvedById: actor.userId, gapReason },
        deed: {
          action: 'PAPER_APPROVED',
          after: { sha256: frozen.sha256, gaps: gaps.length, despiteGaps: gapReason },
        },
      };
    });
  }

  async recall(call: Call, place: PaperPlace, { reason }: RecallInput) {
    const opened = await this.writing.open(call, 'paper.prepare', place);
    return this.writing.write(call, opened, 'recall', async (em, paper) => {
      await lapse(em, paper);
      return {
        columns: { approvedAt: null, approvedById: null, gapReason: null },
        deed: { action: 'PAPER_RECALLED', after: { reason } },
      };
    });
  }

  private async prepared(
    { body }: PaperPlace,
    { admission: { bodyId }, paper }: OpenedPaper,
  ): Promise<{ content: FrozenContent | null; gaps: PaperGap[] }> {
    // A paper that cannot be approved now is refused by its state, or was approved by this request.
    if (after(paper.state, 'approve') === undefined) return { content: null, gaps: [] };
    const gaps = await this.gaps.of({ bodyId, reading: { scope: 'ALL' } }, paper);
    return { content: await this.freezing.contentOf(body, paper), gaps };
  }

  private refuseOthers(call: Call, opened: OpenedPaper): Promise<never> {
    return this.writing.refuse(
      call,
      opened,
      'Diese Vorlage genehmigt die Leitung der federführenden Stelle oder das KI-Management.',
    );
  }

  private async refuseUnsigned(em: EntityManager, paper: Paper): Promise<void> {
    const asked = await this.signOffs.of(em, paper);
    const missing = asked.filter(({ signOff }) => signOff.state === 'ASKED');
    if (missing.length === 0) return;
    const names = new Intl.ListFormat('de').format(missing.map((one) => one.organization.name));
    throw new DomainError(
      'NOT_POSSIBLE_NOW',
      `Es fehlt noch die Mitzeichnung: ${names}. Genehmigen können Sie, wenn alle gezeichnet haben; ohne sie weiter geht es, wenn Sie die Vorlage zurückholen und neu zur Mitzeichnung geben.`,
    );
  }
}

export const mayApprove = (
  actor: Actor,
  { underDirectionOfId }: Pick<Paper, 'underDirectionOfId'>,
): boolean => isManagement(actor) || isAnswerableFor(actor, underDirectionOfId);

function incomplete(gaps: readonly PaperGap[]): DomainError {
  const count = gaps.length === 1 ? 'fehlt noch eine Angabe' : `fehlen noch ${gaps.length} Angaben`;
  return new DomainError(
    'NOT_POSSIBLE_NOW',
    `Dieser Vorlage ${count}. Bitte ergänzen Sie sie, oder nennen Sie einen Grund, warum die Vorlage trotzdem genehmigt wird (despiteGaps).`,
    [],
    { facts: { gaps } },
  );
}

const changedMeanwhile = (): DomainError =>
  new DomainError(
    'STALE_VERSION',
    'Die Vorlage wurde inzwischen geändert. Bitte sehen Sie sie noch einmal an.',
  );
