import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../audit/audit.js';
import type { Call } from '../auth/call.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { guardedUpdate } from '../database/guarded-update.js';
import { lockCounty } from '../organizations/lock-county.js';
import { dayOf } from '../texts/days.js';
import { DomainError } from '../texts/domain-error.js';
import type { FrozenContent } from './frozen-content.js';
import { PaperFreezing } from './paper-freezing.js';
import { paperNumber } from './paper-numbers.js';
import { PaperSignOffs } from './paper-sign-offs.js';
import { after, PAPER_STATES } from './paper-states.js';
import type { ReleaseInput, WithdrawalInput } from './paper-steps.input.js';
import { locked, type OpenedPaper, type PaperPlace, PaperWriting } from './paper-writing.js';
import { Paper } from './paper.entity.js';
import { Renditions } from './renditions.js';
import { releasedContent } from './released-content.js';

/** Releases approved papers under their number, and withdraws them. */
@Injectable()
export class PaperReleases {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly freezing: PaperFreezing,
    private readonly renditions: Renditions,
    private readonly signOffs: PaperSignOffs,
    private readonly writing: PaperWriting,
  ) {}

  /** @throws DomainError FORBIDDEN for whoever alone has approved it: four eyes */
  async release(call: Call, place: PaperPlace, { number = null }: ReleaseInput) {
    const opened = await this.writing.open(call, 'paper.release', place);
    await this.refuseAlone(call, opened);
    return this.writing.write(call, opened, 'release', async (em, paper) => {
      await this.supersede(em, call, paper);
      const county = await lockCounty(em, paper.bodyId);
      const now = this.clock.now();
      const reference = await paperNumber(em, county, paper, number, dayOf(now));
      const approved = await this.freezing.approved(em, paper);
      const content = releasedContent(
        JSON.parse(approved.content) as FrozenContent,
        approved.sha256,
        reference,
      );
      const { actor } = call;
      const frozen = await this.freezing.keep(em, paper, 'RELEASED', content, actor.function);
      await this.renditions.orderAll(em, frozen.id);
      return {
        columns: { reference, releasedAt: now },
        deed: { action: 'PAPER_RELEASED', after: { reference, sha256: frozen.sha256 } },
      };
    });
  }

  async withdraw(call: Call, place: PaperPlace, { reason }: WithdrawalInput) {
    const opened = await this.writing.open(call, 'paper.release', place);
    return this.writing.write(call, opened, 'withdraw', () =>
      Promise.resolve({
        columns: { withdrawalReason: reason },
        deed: { action: 'PAPER_WITHDRAWN', after: { reason } },
      }),
    );
  }

  private async refuseAlone(call: Call, opened: OpenedPaper): Promise<void> {
    const { paper } = opened;
    const { userId } = call.actor;
    if (paper.state !== 'APPROVED' || paper.approvedById !== userId) return;
    const asked = await this.signOffs.of(this.database.read, paper);
    const others = asked.some(
      ({ signOff }) => signOff.state === 'SIGNED' && signOff.decidedById !== userId,
    );
    if (others) return;
    await this.writing.refuse(
      call,
      opened,
      'Genehmigt haben Sie diese Vorlage selbst, und mitgezeichnet hat sonst niemand. Bitte lassen Sie sie von jemand anderem freigeben, oder holen Sie sie zurück und bitten eine Stelle um Mitzeichnung.',
    );
  }

  /** The paper that a revision corrects no longer counts; one withdrawn meanwhile stays so. */
  private async supersede(
    em: EntityManager,
    call: Call,
    { bodyId, key, revisionOfId }: Paper,
  ): Promise<void> {
    if (revisionOfId === null) return;
    // A result entered at this moment comes before: it must not leave both papers in force.
    const original = await locked(em, revisionOfId);
    if (original.state === 'WITHDRAWN') return;
    const state = after(original.state, 'supersede');
    if (state === undefined) throw notInForce(original);
    await guardedUpdate(em, Paper, original, { state });
    await this.audit.record(em, call, {
      action: 'PAPER_SUPERSEDED',
      bodyId,
      objectType: 'PAPER',
      objectId: original.id,
      before: { state: original.state },
      after: { state, by: key },
    });
  }
}

const notInForce = ({ key, state }: Paper): DomainError =>
  new DomainError(
    'NOT_POSSIBLE_NOW',
    `Diese Berichtigung lässt sich nicht freigeben: Die Vorlage ${key}, an deren Stelle sie träte, steht auf „${PAPER_STATES[state]}“.`,
  );
