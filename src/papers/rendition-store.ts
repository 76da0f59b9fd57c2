import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { DomainError } from '../texts/domain-error.js';
import { RenditionFile } from './rendition-file.entity.js';
import { Rendition } from './rendition.entity.js';
import { writeWholeFile } from './write-whole-file.js';

/** Says nothing about the file: the machine has no room to open any. */
const OVERLOADED = ['EMFILE', 'ENFILE', 'ENOMEM'];

/** Takes a few milliseconds. */
const AT_ONCE_BYTES = 4_000_000;

/**
 * As `checksum`, but with attachments a document is large, and others have their turn meanwhile.
 * `crypto.subtle` would copy it first, which holds them up for longer.
 */
export async function checksumInTurns(bytes: Buffer): Promise<string> {
  const hash = createHash('sha256');
  for (let start = 0; start < bytes.length; start += AT_ONCE_BYTES) {
    if (start > 0) await turn();
    hash.update(bytes.subarray(start, start + AT_ONCE_BYTES));
  }
  return hash.digest('hex');
}

/**
 * The bytes of finished documents: files with names people understand beside the embedded database;
 * on PostgreSQL, where several machines share them, in the database.
 */
@Injectable()
export class RenditionStore {
  private readonly logger = new Logger('Papers');

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
  ) {}

  get hasFolder(): boolean {
    return this.database.isSqlite;
  }

  /**
   * Before the transaction that says it is there: half a file is never seen, and one too many is
   * written over by the same bytes.
   * @param file below the folder of the reports
   * @throws DomainError RENDERING_FAILED when the folder takes no file
   */
  async write(file: string, bytes: Buffer): Promise<void> {
    try {
      await writeWholeFile(join(this.config.reportsDir, file), bytes);
    } catch (cause) {
      const sentence = `Der Ordner für fertige Vorlagen (${this.config.reportsDir}) nimmt keine Datei an.`;
      throw new DomainError('RENDERING_FAILED', sentence, [], { cause });
    }
  }

  /** @param file below the folder of the reports */
  async has(file: string): Promise<boolean> {
    return stat(join(this.config.reportsDir, file)).then(
      () => true,
      () => false,
    );
  }

  /** @param file below the folder of the reports */
  async holds(file: string, bytes: Buffer): Promise<boolean> {
    return (await this.inFolder(file))?.equals(bytes) ?? false;
  }

  /** In the transaction that says it is there. */
  async keep(em: EntityManager, rendition: Rendition, bytes: Buffer): Promise<void> {
    const { id } = rendition;
    await em.upsert(Rendition, rendition, ['id']);
    if (rendition.file === null)
      await em.upsert(RenditionFile, { id, content: bytes.toString('base64') }, ['id']);
  }

  /** @returns undefined when it is gone, cannot be read, or is no longer what was written */
  async intact({ id, file, sha256 }: Rendition): Promise<Buffer | undefined> {
    const bytes = file === null ? await this.inDatabase(id) : await this.inFolder(file);
    return bytes && (await checksumInTurns(bytes)) === sha256 ? bytes : undefined;
  }

  private async inDatabase(id: string): Promise<Buffer | undefined> {
    const found = await this.database.read.findOneBy(RenditionFile, { id });
    return found ? Buffer.from(found.content, 'base64') : undefined;
  }

  private async inFolder(file: string): Promise<Buffer | undefined> {
    try {
      return await readFile(join(this.config.reportsDir, file));
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (OVERLOADED.includes(code)) throw error;
      if (code !== 'ENOENT') this.logger.error(`A stored file cannot be read: ${String(error)}`);
      return undefined;
    }
  }
}
