import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Actor, mayAtHome } from '../../auth/actor.js';
import { Database } from '../../database/database.js';
import { Organization } from '../../organizations/organization.entity.js';
import { PartialDate } from '../../texts/partial-date.js';
import { Consultation } from '../consultation.entity.js';
import type { Audience } from '../paper-audience.js';
import { IN_PROGRESS, PAPER_STATES, PUBLISHED } from '../paper-states.js';
import { Paper } from '../paper.entity.js';
import { deskPath } from './desk/desk-papers.js';
import type { PaperCounty } from './paper-county.js';

/** What became of a paper since its documents were fixed: it stands beside them, never in them. */
@Injectable()
export class PaperStanding {
  constructor(private readonly database: Database) {}

  async of(
    paper: Paper,
    county: PaperCounty,
    { audience, actor }: { audience: Audience; actor: Actor },
  ) {
    const { id, state, isPublic } = paper;
    const atHome = county.named === undefined;
    const linked = (other: Paper | null) =>
      other && {
        text: other.reference ?? other.name,
        href: county.link(deskPath(other, '')),
      };
    const [successor, results] = await Promise.all([
      this.database.read.findOneBy(Paper, { revisionOfId: id, state: In([...PUBLISHED]) }),
      this.results(paper),
    ]);
    const readable = successor && (successor.isPublic || audience.inside) ? successor : null;
    return {
      draft: IN_PROGRESS.includes(state) ? `Stand: ${PAPER_STATES[state]}.` : null,
      superseded: state === 'SUPERSEDED',
      successor: linked(readable),
      withdrawn:
        state === 'WITHDRAWN' ? (paper.withdrawalReason ?? 'ohne Angabe von Gründen') : null,
      results,
      desk: atHome && mayAtHome(actor, 'paper.read_draft') ? deskPath(paper) : null,
      internal: atHome && audience.internal && isPublic,
    };
  }

  private async results({ id: paperId }: Paper) {
    const { read } = this.database;
    const steps = await read.find(Consultation, {
      where: { paperId, kind: 'COUNCIL' },
      order: { position: 'ASC' },
    });
    const ids = steps.flatMap(({ organizationId }) => organizationId ?? []);
    const committees = await read.findBy(Organization, { id: In(ids) });
    return steps
      .filter(({ result }) => result !== null)
      .map(({ label, organizationId, date, result, votes }) => ({
        committee: label ?? committees.find((one) => one.id === organizationId)?.name ?? 'Gremium',
        date: date === null ? null : PartialDate.parse(date).text,
        result,
        votes,
      }));
  }
}
