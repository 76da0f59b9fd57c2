import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../config/clock.js';
import { newId } from '../database/ids.js';
import { checksum, type FrozenContent, frozenBytes } from './frozen-content.js';
import { FrozenPaper, type FrozenStage } from './frozen-paper.entity.js';
import { PaperContents } from './paper-contents.js';
import { PaperTemplates } from './paper-templates.js';
import type { Paper } from './paper.entity.js';

/** Fixes the content of papers, so that nothing that happens later changes what they say. */
@Injectable()
export class PaperFreezing {
  constructor(
    private readonly clock: Clock,
    private readonly contents: PaperContents,
    private readonly templates: PaperTemplates,
  ) {}

  /**
   * Everything the paper says and looks like now. Takes its time: call it outside of transactions.
   * @throws DomainError NOT_FOUND for a paper without a template, TEMPLATE_INVALID
   */
  async contentOf(bodyKey: string, paper: Paper): Promise<FrozenContent> {
    const editions = await this.contents.editions(bodyKey, paper);
    const dress = await this.templates.dress(paper.bodyId, paper.template ?? '');
    return { format: 'umsetzungsstand/vorlage/1', approved: null, editions, dress };
  }

  /** @param frozenBy the function of the person */
  async keep(
    em: EntityManager,
    { id: paperId }: Pick<Paper, 'id'>,
    stage: FrozenStage,
    content: FrozenContent,
    frozenBy: string,
  ): Promise<FrozenPaper> {
    const bytes = frozenBytes(content);
    const frozen: FrozenPaper = {
      id: newId(),
      paperId,
      stage,
      content: bytes,
      sha256: checksum(bytes),
      frozenAt: this.clock.now(),
      frozenBy,
    };
    await em.insert(FrozenPaper, frozen);
    return frozen;
  }

  /** The content as it was approved last. @throws Error when it never was */
  async approved(em: EntityManager, { id: paperId }: Pick<Paper, 'id'>): Promise<FrozenPaper> {
    return em.findOneOrFail(FrozenPaper, {
      where: { paperId, stage: 'APPROVED' },
      order: { frozenAt: 'DESC', id: 'DESC' },
    });
  }
}
