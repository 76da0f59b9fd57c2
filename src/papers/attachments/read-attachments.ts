import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { DomainError } from '../../texts/domain-error.js';
import type { Edition } from '../edition.js';
import { FrozenPapers } from '../frozen-papers.js';
import type { Audience } from '../paper-audience.js';
import type { Paper } from '../paper.entity.js';
import { attachedFiles, attachmentFileName, inEdition } from './attached-files.js';
import { attachmentView, frozenAttachmentView } from './attachment.view.js';
import { AttachmentFiles } from './attachment-files.js';
import { attachmentsIn, type FrozenAttachment, frozenAttachment } from './frozen-attachments.js';

/** The attachments of papers for those who read them: as they were fixed, else as they are now. */
@Injectable()
export class ReadAttachments {
  constructor(
    private readonly database: Database,
    private readonly files: AttachmentFiles,
    private readonly frozen: FrozenPapers,
  ) {}

  /** As far as they are there for the reader. */
  async of(paper: Paper, { internal }: Pick<Audience, 'internal'>) {
    const edition = internal ? 'INTERNAL' : 'PUBLIC';
    const fixed = await this.fixed(paper, edition);
    if (fixed) return fixed.map(frozenAttachmentView);
    const { files } = await attachedFiles(this.database.read, paper);
    return inEdition(files, edition).map(attachmentView);
  }

  /**
   * @param id as `of` tells it
   * @throws DomainError NOT_FOUND also for one that is not for the reader, RENDITION_DAMAGED
   */
  async file(paper: Paper, audience: Pick<Audience, 'internal'>, id: string) {
    const one = await this.named(paper, audience.internal ? 'INTERNAL' : 'PUBLIC', id);
    if (!one) throw new DomainError('NOT_FOUND', 'Diese Anlage gibt es bei dieser Vorlage nicht.');
    const bytes = await this.files.bytes(one.id, one.sha256, one.title);
    return {
      bytes,
      sha256: one.sha256,
      name: attachmentFileName(one.number, one.title, one.internal),
    };
  }

  private async named(
    paper: Paper,
    edition: Edition,
    id: string,
  ): Promise<FrozenAttachment | undefined> {
    const fixed = await this.fixed(paper, edition);
    if (fixed) return fixed.find((one) => one.id === id);
    const { files, contact } = await attachedFiles(this.database.read, paper);
    const found = inEdition(files, edition).find(({ attachment }) => attachment.id === id);
    return found && frozenAttachment(found, contact);
  }

  /** Undefined where the paper may still change. */
  private async fixed(paper: Paper, edition: Edition): Promise<FrozenAttachment[] | undefined> {
    const id = await this.frozen.currentOf(paper);
    if (id === undefined) return undefined;
    // Most papers have none, and what they say is long.
    const any = await this.database.rows(
      'select 1 from frozen_attachment where frozen_paper_id = :id',
      { id },
    );
    if (any.length === 0) return [];
    return [...attachmentsIn((await this.frozen.one(id)).content, edition)];
  }
}
