import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../database/database.js';
import { Organization } from '../organizations/organization.entity.js';
import { PartialDate } from '../texts/partial-date.js';
import { Consultation } from './consultation.entity.js';
import type { PaperState } from './paper-states.js';
import type { Paper } from './paper.entity.js';
import { StoredPapers } from './stored-papers.js';
import { THE_PUBLIC } from './paper-audience.js';

/** What a committee has been told: neither corrected nor withdrawn since. */
export const IN_FORCE: readonly PaperState[] = ['RELEASED', 'TABLED'];

/** A paper with the sessions of the council's committees it went to. */
export interface RegisteredPaper {
  paper: Paper;
  sessions: { committee: string; date: PartialDate | null; result: string | null }[];
}

/** The papers everybody who may read papers may read, as far as there is a document of them. */
@Injectable()
export class PaperRegister {
  constructor(
    private readonly database: Database,
    private readonly papers: StoredPapers,
  ) {}

  /** Newest first: by Stichtag, or by the first session where there is none. */
  async of(bodyId: string, audience = THE_PUBLIC): Promise<RegisteredPaper[]> {
    const papers = (await this.papers.of(bodyId, audience)).filter(
      ({ template }) => template !== null,
    );
    const sessions = await this.sessions(papers);
    return papers
      .map((paper) => ({
        paper,
        sessions: sessions.filter(({ paperId }) => paperId === paper.id),
      }))
      .sort((a, b) => (dayOf(b) ?? '').localeCompare(dayOf(a) ?? ''));
  }

  /** The paper in force before a public one, as everybody knows it. */
  async before(bodyId: string, key: string): Promise<RegisteredPaper | undefined> {
    const current = (await this.of(bodyId)).find(({ paper }) => paper.key === key);
    return current && (await this.earlierFor(current.paper))[0];
  }

  /** The papers in force before this one that went to one of the same committees, newest first. */
  async earlierFor(paper: Paper, audience = THE_PUBLIC): Promise<RegisteredPaper[]> {
    const one = { paper, sessions: await this.sessions([paper]) };
    return earlierThan(one, await this.of(paper.bodyId, audience));
  }

  private async sessions(papers: readonly Paper[]) {
    const steps = await this.database.read.find(Consultation, {
      where: { paperId: In(papers.map(({ id }) => id)), kind: 'COUNCIL' },
      order: { position: 'ASC' },
    });
    const ids = steps.flatMap(({ organizationId }) => organizationId ?? []);
    const committees = await this.database.read.findBy(Organization, { id: In(ids) });
    return steps.map(({ paperId, label, organizationId, date, result }) => ({
      paperId,
      committee: label ?? committees.find(({ id }) => id === organizationId)?.name ?? '',
      date: date === null ? null : PartialDate.parse(date),
      result,
    }));
  }
}

/** @param all newest first */
export const lastBefore = (
  one: RegisteredPaper,
  all: readonly RegisteredPaper[],
): RegisteredPaper | undefined => earlierThan(one, all)[0];

function earlierThan(
  { paper, sessions: own }: RegisteredPaper,
  all: readonly RegisteredPaper[],
): RegisteredPaper[] {
  const day = paper.asOf;
  const committees = own.map(({ committee }) => committee);
  return all.filter(
    ({ paper: { asOf, state }, sessions }) =>
      IN_FORCE.includes(state) &&
      asOf !== null &&
      day !== null &&
      asOf < day &&
      sessions.some(({ committee }) => committees.includes(committee)),
  );
}

/** The day a paper is sorted and searched by, `YYYY-MM-DD`. */
export const dayOf = ({ paper, sessions }: RegisteredPaper): string | undefined =>
  paper.asOf ?? sessions.find(({ date }) => date)?.date?.earliest;
