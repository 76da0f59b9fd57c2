import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { theProgram } from '../auth/actor.js';
import { callBy } from '../auth/call.js';
import { Database } from '../database/database.js';
import { PaperFreezing } from './paper-freezing.js';
import { PUBLISHED } from './paper-states.js';
import { Paper } from './paper.entity.js';

/** Oldest first: a later report tells what has changed since the one before. */
const NOT_FIXED = `
  select p.id, b.key as county from paper p join body b on b.id = p.body_id
  where p.state in (:...published) and p.template is not null
    and not exists (select 1 from frozen_paper f where f.paper_id = p.id)
  order by b.id, coalesce(p.as_of, ''), p.id`;

const PROGRAM = callBy(theProgram('Datenübernahme'));

/** Papers that files brought as released, or that were there before content was fixed at all. */
@Injectable()
export class LoadedPapers {
  constructor(
    private readonly audit: Audit,
    private readonly database: Database,
    private readonly freezing: PaperFreezing,
  ) {}

  /**
   * Fixes what they say, as it is recorded now. Does nothing for those that are fixed already. Call it
   * within `database.exclusively`: two at once would fix a paper twice.
   */
  async fix(): Promise<void> {
    const rows = await this.database.rows<{ id: string; county: string }>(NOT_FIXED, {
      published: PUBLISHED,
    });
    for (const { id, county } of rows) {
      const paper = await this.database.read.findOneByOrFail(Paper, { id });
      await this.fixOne(county, paper);
    }
  }

  private async fixOne(county: string, paper: Paper): Promise<void> {
    const content = await this.freezing.contentOf(county, paper);
    const { bodyId, id: objectId } = paper;
    const frozenBy = PROGRAM.actor.function;
    await this.database.write(async (em) => {
      const { sha256 } = await this.freezing.keep(em, paper, 'RELEASED', content, frozenBy);
      await this.audit.record(em, PROGRAM, {
        action: 'PAPER_FIXED',
        bodyId,
        objectType: 'PAPER',
        objectId,
        after: { sha256 },
      });
    });
  }
}
