import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../database/database.js';
import { newId } from '../../database/ids.js';
import { rowsOf } from '../../database/rows.js';
import type { AttachedPdf } from '../../rendering/attached-pdf.js';
import { DomainError } from '../../texts/domain-error.js';
import { checksum } from '../frozen-content.js';
import { AttachmentFile, AttachmentPiece } from './attachment-file.entity.js';

/** Divisible by three: the pieces of base64 can be read one by one. */
const PIECE_BYTES = 600_000;

/** The bytes of attachments, in the database: all machines see them. */
@Injectable()
export class AttachmentFiles {
  constructor(private readonly database: Database) {}

  async keep(
    em: EntityManager,
    bodyId: string,
    bytes: Buffer,
    facts: AttachedPdf,
  ): Promise<AttachmentFile> {
    const file = { id: newId(), bodyId, sha256: facts.sha256, size: bytes.length, facts };
    await em.insert(AttachmentFile, file);
    for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
      const content = bytes.subarray(start, start + PIECE_BYTES).toString('base64');
      await em.insert(AttachmentPiece, { fileId: file.id, number: start / PIECE_BYTES, content });
    }
    return file;
  }

  /** @returns undefined when it is gone, or no longer what came */
  async intact(id: string, sha256: string): Promise<Buffer | undefined> {
    const pieces: Buffer[] = [];
    for (;;) {
      const key = { fileId: id, number: pieces.length };
      const piece = await this.database.read.findOneBy(AttachmentPiece, key);
      if (!piece) break;
      pieces.push(Buffer.from(piece.content, 'base64'));
    }
    const bytes = Buffer.concat(pieces);
    return checksum(bytes) === sha256 ? bytes : undefined;
  }

  /** @throws DomainError RENDITION_DAMAGED */
  async bytes(id: string, sha256: string, title: string): Promise<Buffer> {
    const bytes = await this.intact(id, sha256);
    if (bytes) return bytes;
    throw new DomainError(
      'RENDITION_DAMAGED',
      `Die Anlage „${title}“ fehlt oder ist verändert worden und wird deshalb nicht ausgegeben. Die Administration kann sie aus einer Sicherung holen.`,
    );
  }

  /** Forgets a file no paper has any more; one that a paper was fixed with stays. */
  async dropUnused(em: EntityManager, id: string): Promise<void> {
    const used = await rowsOf(
      em,
      `select 1 from paper_attachment where file_id = :id
       union all select 1 from frozen_attachment where file_id = :id`,
      { id },
    );
    if (used.length > 0) return;
    await em.delete(AttachmentPiece, { fileId: id });
    await em.delete(AttachmentFile, { id });
  }
}
