import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../database/database.js';
import { Organization } from '../organizations/organization.entity.js';
import { PartialDate } from '../texts/partial-date.js';
import { Consultation } from './consultation.entity.js';
import type { Paper } from './paper.entity.js';
import { StoredPapers } from './stored-papers.js';
import { THE_PUBLIC } from './paper-audience.js';

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
  async of(bodyId: string): Promise<RegisteredPaper[]> {
    const papers = (await this.papers.of(bodyId, THE_PUBLIC)).filter(
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

  /** The paper before this one that went to one of the same committees. */
  async before(bodyId: string, key: string): Promise<RegisteredPaper | undefined> {
    const all = await this.of(bodyId);
    const current = all.find(({ paper }) => paper.key === key);
    const day = current?.paper.asOf;
    if (!current || !day) return undefined;
    const committees = current.sessions.map(({ committee }) => committee);
    return all.find(
      ({ paper: { asOf }, sessions }) =>
        asOf !== null &&
        asOf < day &&
        sessions.some(({ committee }) => committees.includes(committee)),
    );
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

/** The day a paper is sorted and searched by, `YYYY-MM-DD`. */
export const dayOf = ({ paper, sessions }: RegisteredPaper): string | undefined =>
  paper.asOf ?? sessions.find(({ date }) => date)?.date?.earliest;
