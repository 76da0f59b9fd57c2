import { Injectable } from '@nestjs/common';
import type { Call } from '../../../auth/call.js';
import type { Action } from '../../../auth/permissions.js';
import { Database } from '../../../database/database.js';
import { Body } from '../../../organizations/body.entity.js';
import { Home } from '../../../organizations/home.js';
import { courseOf, type PaperCourse } from '../../paper-course.js';
import { type AskedSignOff, PaperSignOffs } from '../../paper-sign-offs.js';
import { type OpenedPaper, type PaperPlace, PaperWriting } from '../../paper-writing.js';

/** A paper on the desk of somebody who works on it. */
export interface DeskPaper extends OpenedPaper, PaperCourse {
  place: PaperPlace;
  county: Body;
  asked: AskedSignOff[];
}

/** Papers of the county of the account, with all that working on them takes. */
@Injectable()
export class DeskPapers {
  constructor(
    private readonly database: Database,
    private readonly home: Home,
    private readonly signOffs: PaperSignOffs,
    private readonly writing: PaperWriting,
  ) {}

  /** @throws DomainError NOT_FOUND when the actor sees no such paper, FORBIDDEN without the role */
  async of(call: Call, name: string, action: Action = 'paper.read_draft'): Promise<DeskPaper> {
    const body = await this.home.key(call);
    const opened = await this.writing.open(call, action, { body, paper: name });
    const { read } = this.database;
    const { paper } = opened;
    const [course, asked, county] = await Promise.all([
      courseOf(read, paper),
      this.signOffs.of(read, paper),
      read.findOneByOrFail(Body, { id: paper.bodyId }),
    ]);
    return { ...opened, ...course, asked, county, place: { body, paper: paper.key } };
  }
}

export const deskPath = ({ key }: { key: string }, below = 'bearbeiten'): string =>
  `/vorlagen/${encodeURIComponent(key)}${below && `/${below}`}`;
