import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Edition } from './edition.js';
import type { FrozenContent } from './frozen-content.js';
import { FrozenPaper } from './frozen-paper.entity.js';
import { type Audience, THE_PUBLIC } from './paper-audience.js';
import type { PaperContent } from './paper-content.js';
import { PaperRegister } from './paper-register.js';
import type { Paper } from './paper.entity.js';

/** Who compares with what: people outside know nothing of papers that are not public. */
const READERS: Readonly<Record<Edition, Audience>> = {
  PUBLIC: THE_PUBLIC,
  INTERNAL: { inside: true, drafts: 'NONE', internal: true },
};

/** The paper a committee had before, and what it said. */
@Injectable()
export class EarlierPapers {
  constructor(
    private readonly database: Database,
    private readonly register: PaperRegister,
  ) {}

  /** The last one for one of the same committees, about an earlier Stichtag. */
  async before(paper: Paper, edition: Edition): Promise<Paper | null> {
    const earlier = await this.register.lastFor(paper, READERS[edition]);
    return earlier?.paper ?? null;
  }

  /** What it says for good; null while it is not frozen. */
  async frozen({ id: paperId }: Paper, edition: Edition): Promise<PaperContent | null> {
    const order = { frozenAt: 'DESC', id: 'DESC' } as const;
    const row = await this.database.read.findOne(FrozenPaper, { where: { paperId }, order });
    return row && (JSON.parse(row.content) as FrozenContent).editions[edition];
  }
}
