import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { DomainError } from '../texts/domain-error.js';
import { checksum, type FrozenContent } from './frozen-content.js';
import { FrozenPaper } from './frozen-paper.entity.js';
import { IN_PROGRESS, PAPER_STATES } from './paper-states.js';
import type { Paper } from './paper.entity.js';
import type { FrozenFacts } from './rendition-places.js';

/** A frozen paper with everything its documents are made of. */
export interface Frozen extends FrozenFacts {
  id: string;
  bodyId: string;
  frozenAt: Date;
  /** The function of the person. */
  frozenBy: string;
  /** The very text whose checksum it bears. */
  text: string;
}

/** Papers as they were fixed. Their text is long: read it only to render. */
@Injectable()
export class FrozenPapers {
  constructor(private readonly database: Database) {}

  /**
   * Id of the document that counts for a paper now; undefined where its content may still change.
   * @param paper as it is now
   */
  async currentOf({ id, state }: Pick<Paper, 'id' | 'state'>): Promise<string | undefined> {
    if (state !== 'APPROVED' && IN_PROGRESS.includes(state)) return undefined;
    const [newest] = await this.database.rows<{ id: string }>(
      'select id from frozen_paper where paper_id = :id order by frozen_at desc, id desc limit 1',
      { id },
    );
    return newest?.id;
  }

  /**
   * What fixes a paper now.
   * @throws DomainError NOT_POSSIBLE_NOW for a paper that is still worked on, else as `one`
   */
  async of(paper: Paper): Promise<Frozen> {
    const id = await this.currentOf(paper);
    if (id !== undefined) return this.one(id);
    throw new DomainError(
      'NOT_POSSIBLE_NOW',
      `Die Vorlage „${paper.reference ?? paper.key}“ steht auf „${PAPER_STATES[paper.state]}“. Festgeschrieben ist ihr Inhalt erst, wenn sie genehmigt ist.`,
    );
  }

  /** @throws DomainError NOT_FOUND, or RENDITION_DAMAGED when the text is no longer what was fixed */
  async one(id: string): Promise<Frozen> {
    const frozen = await this.database.read.findOneBy(FrozenPaper, { id });
    const [place] = await this.database.rows<{ county: string; paper: string; bodyId: string }>(
      `select b.key as county, p.key as paper, b.id as "bodyId"
       from frozen_paper f join paper p on p.id = f.paper_id join body b on b.id = p.body_id
       where f.id = :id`,
      { id },
    );
    if (!frozen || !place)
      throw new DomainError('NOT_FOUND', 'Diese festgeschriebene Vorlage gibt es nicht.');
    const { stage, sha256, content: text, frozenAt, frozenBy } = frozen;
    if (checksum(text) !== sha256)
      throw new DomainError(
        'RENDITION_DAMAGED',
        `Der festgeschriebene Inhalt der Vorlage „${place.paper}“ stimmt nicht mehr mit seiner Prüfsumme überein.`,
      );
    const content = JSON.parse(text) as FrozenContent;
    return { id, ...place, stage, sha256, content, frozenAt, frozenBy, text };
  }
}
