import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Call } from '../../auth/call.js';
import { withFile } from '../../auth/idempotency.js';
import { newId } from '../../database/ids.js';
import { Rendering } from '../../rendering/rendering.service.js';
import { DomainError } from '../../texts/domain-error.js';
import type { Paper } from '../paper.entity.js';
import { type PaperPlace, PaperWriting } from '../paper-writing.js';
import type { PaperReceipt } from '../paper-receipt.js';
import { type AttachedFile, attachedFiles } from './attached-files.js';
import type { AttachmentChangeInput, NewAttachmentInput } from './attachment.input.js';
import { AttachmentFiles } from './attachment-files.js';
import { LIMITS, TOO_LARGE, TOO_MANY, TOO_MUCH } from './attachment-words.js';
import { PaperAttachment } from './paper-attachment.entity.js';

/** Takes files to a draft and away from it; from its approval on they are fixed with it. */
@Injectable()
export class Attachments {
  constructor(
    private readonly files: AttachmentFiles,
    private readonly rendering: Rendering,
    private readonly writing: PaperWriting,
  ) {}

  /**
   * @param fileOf reads what came, once it is known that the person may send something
   * @throws DomainError INVALID_INPUT for a file that is not taken, TOO_LARGE, NOT_POSSIBLE_NOW
   */
  async add(
    call: Call,
    place: PaperPlace,
    { title, manner = 'APPENDED', edition = 'PUBLIC' }: NewAttachmentInput,
    fileOf: () => Promise<Buffer>,
  ): Promise<PaperReceipt> {
    const opened = await this.writing.open(call, 'paper.prepare', place);
    const bytes = await fileOf();
    if (bytes.length > LIMITS.file) throw new DomainError('TOO_LARGE', TOO_LARGE);
    const facts = await this.examined(bytes);
    const { sha256 } = facts;
    return this.files.keep(opened.paper.bodyId, bytes, facts, (fileId) =>
      this.writing.write(withFile(call, sha256), opened, 'change', async (em, paper) => {
        const { files } = await attachedFiles(em, paper);
        refuseMore(
          files.map(({ file }) => file.size),
          bytes.length,
        );
        const attachment = { title, manner, edition, fileId };
        const position = afterLast(files);
        const row = { ...attachment, id: newId(), paperId: paper.id, position };
        await em.insert(PaperAttachment, row);
        const after = { title, manner, edition, sha256 };
        return { deed: { action: 'PAPER_ATTACHMENT_ADDED', after } };
      }),
    );
  }

  /** @throws DomainError NOT_FOUND */
  async change(call: Call, place: PaperPlace, id: string, input: AttachmentChangeInput) {
    const opened = await this.writing.open(call, 'paper.prepare', place);
    return this.writing.write(call, opened, 'change', async (em, paper) => {
      const known = await attachmentOf(em, paper, id);
      const { position, ...facts } = stated(input);
      if (Object.keys(facts).length > 0) await em.update(PaperAttachment, { id }, facts);
      if (position !== undefined) await move(em, paper, id, position);
      const { title, manner, edition } = known;
      const before = { title, manner, edition };
      return { deed: { action: 'PAPER_ATTACHMENT_CHANGED', before, after: stated(input) } };
    });
  }

  /** @throws DomainError NOT_FOUND */
  async remove(call: Call, place: PaperPlace, id: string): Promise<PaperReceipt> {
    const opened = await this.writing.open(call, 'paper.prepare', place);
    return this.writing.write(call, opened, 'change', async (em, paper) => {
      const { title, fileId } = await attachmentOf(em, paper, id);
      await em.delete(PaperAttachment, { id });
      await this.files.dropUnused(em, fileId);
      return { deed: { action: 'PAPER_ATTACHMENT_REMOVED', before: { title } } };
    });
  }

  private async examined(bytes: Buffer) {
    try {
      return await this.rendering.examine(bytes);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.code === 'TEMPLATE_INVALID') throw refused(error.message, error);
      if (['PAPER_TOO_LARGE', 'RENDERING_TIMEOUT', 'RENDERING_FAILED'].includes(error.code))
        throw refused('Das PDF ließ sich nicht prüfen; es ist zu aufwendig gebaut.', error);
      throw error;
    }
  }
}

const stated = (input: AttachmentChangeInput): Partial<AttachmentChangeInput> =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));

const refused = (message: string, cause: Error): DomainError =>
  new DomainError('INVALID_INPUT', message, [{ field: 'file', message }], { cause });

function refuseMore(sizes: readonly number[], size: number): void {
  if (sizes.length >= LIMITS.count) throw new DomainError('NOT_POSSIBLE_NOW', TOO_MANY);
  const total = sizes.reduce((sum, one) => sum + one, size);
  if (total > LIMITS.paper) throw new DomainError('TOO_LARGE', TOO_MUCH);
}

/** Not their count: whoever takes one away leaves its position empty. */
const afterLast = (files: readonly AttachedFile[]): number =>
  Math.max(-1, ...files.map(({ attachment }) => attachment.position)) + 1;

async function attachmentOf(
  em: EntityManager,
  { id: paperId }: Paper,
  id: string,
): Promise<PaperAttachment> {
  const found = await em.findOneBy(PaperAttachment, { id, paperId });
  if (found) return found;
  throw new DomainError('NOT_FOUND', 'Diese Anlage gibt es bei dieser Vorlage nicht.');
}

/** @param place from 1, among those of its edition */
async function move(em: EntityManager, paper: Paper, id: string, place: number): Promise<void> {
  const { files } = await attachedFiles(em, paper);
  const ids = files.map(({ attachment }) => attachment.id).filter((one) => one !== id);
  ids.splice(place - 1, 0, id);
  for (const [position, one] of ids.entries())
    await em.update(PaperAttachment, { id: one }, { position });
}
