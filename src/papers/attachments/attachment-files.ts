import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../database/database.js';
import { idBefore, newId } from '../../database/ids.js';
import { rowsOf } from '../../database/rows.js';
import type { AttachedPdf } from '../../rendering/attached-pdf.js';
import { DomainError } from '../../texts/domain-error.js';
import { AttachmentFile, AttachmentPiece } from './attachment-file.entity.js';

/** Divisible by three: the pieces of base64 can be read one by one. */
const PIECE_BYTES = 600_000;

/** By then nobody is still at it. */
const AN_HOUR_MS = 3_600_000;

const UNUSED = `
  not exists (select 1 from paper_attachment a where a.file_id = f.id)
  and not exists (select 1 from frozen_attachment a where a.file_id = f.id)`;

/** The bytes of attachments, in the database: all machines see them. */
@Injectable()
export class AttachmentFiles {
  constructor(private readonly database: Database) {}

  /**
   * Stores a file, one piece after the other: in one transaction everybody else would wait for it.
   * @param attach uses it under its id; where it does not, nothing of the file stays
   */
  async keep<T>(
    bodyId: string,
    bytes: Buffer,
    facts: AttachedPdf,
    attach: (id: string) => Promise<T>,
  ): Promise<T> {
    await this.dropAbandoned();
    const id = newId();
    const file = { id, bodyId, sha256: facts.sha256, size: bytes.length, facts };
    await this.database.write((em) => em.insert(AttachmentFile, file));
    try {
      await this.keepPieces(id, bytes);
      return await attach(id);
    } finally {
      await this.database.write((em) => this.dropUnused(em, id));
    }
  }

  /** @returns undefined when it is gone, or no longer what came */
  async intact(id: string, sha256: string): Promise<Buffer | undefined> {
    const pieces: Buffer[] = [];
    const hash = createHash('sha256');
    for (;;) {
      const key = { fileId: id, number: pieces.length };
      const found = await this.database.read.findOneBy(AttachmentPiece, key);
      if (!found) break;
      const piece = Buffer.from(found.content, 'base64');
      hash.update(piece);
      pieces.push(piece);
      await turn();
    }
    return hash.digest('hex') === sha256 ? Buffer.concat(pieces) : undefined;
  }

  /** @throws DomainError RENDITION_DAMAGED */
  async bytes(id: string, sha256: string, title: string): Promise<Buffer> {
    const bytes = await this.intact(id, sha256);
    if (bytes) return bytes;
    throw new DomainError(
      'RENDITION_DAMAGED',
      `Die Anlage „${title}“ fehlt oder ist verändert worden und wird deshalb nicht ausgegeben. Wer den Server betreut, holt sie aus einer Sicherung zurück.`,
    );
  }

  /** Forgets a file no paper has any more; one that a paper was fixed with stays. */
  async dropUnused(em: EntityManager, id: string): Promise<void> {
    const unused = `select 1 from attachment_file f where f.id = :id and ${UNUSED}`;
    if ((await rowsOf(em, unused, { id })).length === 0) return;
    await em.delete(AttachmentPiece, { fileId: id });
    await em.delete(AttachmentFile, { id });
  }

  private async keepPieces(fileId: string, bytes: Buffer): Promise<void> {
    for (let number = 0; number * PIECE_BYTES < bytes.length; number += 1) {
      const start = number * PIECE_BYTES;
      const content = bytes.subarray(start, start + PIECE_BYTES).toString('base64');
      await this.database.write((em) => em.insert(AttachmentPiece, { fileId, number, content }));
      // SQLite answers without a pause in which others would have their turn.
      await turn();
    }
  }

  /** What a process has left that ended in the middle of it. */
  private async dropAbandoned(): Promise<void> {
    const abandoned = await this.database.rows<{ id: string }>(
      `select f.id from attachment_file f where f.id < :before and ${UNUSED}`,
      { before: idBefore(AN_HOUR_MS) },
    );
    for (const { id } of abandoned) await this.database.write((em) => this.dropUnused(em, id));
  }
}
