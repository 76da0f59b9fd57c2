import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { isAnswerableFor, mayAtHome } from '../../../auth/actor.js';
import type { Call } from '../../../auth/call.js';
import { Database } from '../../../database/database.js';
import { Organization } from '../../../organizations/organization.entity.js';
import { germanDay } from '../../../texts/partial-date.js';
import { audienceOf } from '../../paper-audience.js';
import { PaperSignOff } from '../../paper-sign-off.entity.js';
import { IN_PROGRESS, PAPER_STATES } from '../../paper-states.js';
import { PAPER_TYPES } from '../../paper-words.js';
import type { Paper } from '../../paper.entity.js';
import { StoredPapers } from '../../stored-papers.js';
import { deskPath } from './desk-papers.js';
import { nextStep } from './desk-steps.js';

/** A unit that has not signed yet. */
interface Waiting {
  paperId: string;
  unit: Organization;
}

/** Papers that are being worked on: how each stands, and who has it. */
@Injectable()
export class PapersInWork {
  constructor(
    private readonly database: Database,
    private readonly papers: StoredPapers,
  ) {}

  /** @returns nothing for those who work on no papers */
  async of({ actor }: Call, bodyId: string) {
    if (actor.bodyId !== bodyId || !mayAtHome(actor, 'paper.read_draft')) return null;
    const all = await this.papers.of(bodyId, audienceOf(actor, bodyId));
    const papers = all.filter(({ state }) => IN_PROGRESS.includes(state));
    const waiting = await this.waiting(papers);
    const lines = papers.map((paper) => {
      const units = waiting.filter(({ paperId }) => paperId === paper.id).map(({ unit }) => unit);
      const mine = units.some(({ id }) => isAnswerableFor(actor, id));
      return { ...line(paper, units), sign: mine ? deskPath(paper, 'mitzeichnung') : null };
    });
    return [...lines.filter(({ sign }) => sign), ...lines.filter(({ sign }) => !sign)];
  }

  private async waiting(papers: readonly Paper[]): Promise<Waiting[]> {
    const { read } = this.database;
    const paperId = In(papers.map(({ id }) => id));
    const asked = await read.findBy(PaperSignOff, { paperId, state: 'ASKED' });
    const ids = asked.map(({ organizationId }) => organizationId);
    const units = await read.findBy(Organization, { id: In(ids) });
    return asked.flatMap((one) => {
      const unit = units.find(({ id }) => id === one.organizationId);
      return unit ? [{ paperId: one.paperId, unit }] : [];
    });
  }
}

const line = (paper: Paper, waiting: readonly Organization[]) => ({
  href: deskPath(paper),
  type: PAPER_TYPES[paper.paperType],
  name: paper.name,
  asOf: paper.asOf === null ? null : germanDay(paper.asOf),
  state: PAPER_STATES[paper.state],
  next: nextStep(
    paper.state,
    waiting.map(({ name }) => name),
  ),
});
