import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { newId } from '../database/ids.js';
import { attachedFiles } from './attachments/attached-files.js';
import { frozenAttachments } from './attachments/frozen-attachments.js';
import { FrozenAttachment } from './attachments/paper-attachment.entity.js';
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
    private readonly database: Database,
    private readonly templates: PaperTemplates,
  ) {}

  /**
   * Everything the paper says and looks like now. Takes its time: call it outside of transactions.
   * @throws DomainError NOT_FOUND for a paper without a template, TEMPLATE_INVALID
   */
  async contentOf(bodyKey: string, paper: Paper): Promise<FrozenContent> {
    const editions = await this.contents.editions(bodyKey, paper);
    const dress = await this.templates.dress(paper.bodyId, paper.template ?? '');
    const attachments = frozenAttachments(await attachedFiles(this.database.read, paper));
    const content = {
      format: 'umsetzungsstand/vorlage/1',
      approved: null,
      editions,
      dress,
    } as const;
    return attachments ? { ...content, attachments } : content;
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
    for (const fileId of new Set(content.attachments?.INTERNAL.map(({ id }) => id)))
      await em.insert(FrozenAttachment, { frozenPaperId: frozen.id, fileId });
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
