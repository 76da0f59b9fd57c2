import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit, type Deed } from '../audit/audit.js';
import { theProgram } from '../auth/actor.js';
import { callBy } from '../auth/call.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { newId } from '../database/ids.js';
import { rowsOf } from '../database/rows.js';
import { Rendering } from '../rendering/rendering.service.js';
import { DomainError } from '../texts/domain-error.js';
import { CompletePaper } from './attachments/complete-paper.js';
import { type Edition, EDITIONS } from './edition.js';
import { type Frozen, FrozenPapers } from './frozen-papers.js';
import { Papers } from './papers.service.js';
import { RenditionFolders } from './rendition-folders.js';
import { RenditionJobs, titleOf } from './rendition-jobs.js';
import {
  documentName,
  folderOf,
  formatsOf,
  KEPT_FORMATS,
  type KeptFormat,
} from './rendition-places.js';
import { checksumInTurns, RenditionStore } from './rendition-store.js';
import { Rendition } from './rendition.entity.js';

const PROGRAM = callBy(theProgram('Programm'));

/** Documents of frozen papers: made once, from the frozen content alone, then handed out as they are. */
@Injectable()
export class Renditions {
  private readonly logger = new Logger('Papers');
  /** What is being made right now: who asks for the same waits for the same. */
  private readonly underWay = new Map<string, Promise<Buffer>>();

  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly complete: CompletePaper,
    private readonly database: Database,
    private readonly folders: RenditionFolders,
    private readonly frozen: FrozenPapers,
    private readonly jobs: RenditionJobs,
    private readonly papers: Papers,
    private readonly rendering: Rendering,
    private readonly store: RenditionStore,
  ) {}

  /** Has every document of a frozen paper made, as soon as the transaction holds. */
  async orderAll(em: EntityManager, frozenId: string): Promise<void> {
    const [paper] = await rowsOf<{ bodyId: string; name: string }>(
      em,
      `select p.body_id as "bodyId", coalesce(p.reference, p.key) as name
       from frozen_paper f join paper p on p.id = f.paper_id where f.id = :frozenId`,
      { frozenId },
    );
    if (!paper) throw new Error(`There is no frozen paper ${frozenId}.`);
    for (const edition of Object.keys(EDITIONS) as Edition[])
      for (const format of KEPT_FORMATS) {
        const title = titleOf(format, `der Vorlage ${paper.name}`, edition);
        const wanted = { bodyId: paper.bodyId, title, format };
        await this.jobs.orderFrozen(em, wanted, frozenId, edition);
      }
  }

  /**
   * The stored bytes; made now where they are not there yet.
   * @throws DomainError RENDITION_DAMAGED when they are not what was stored, else as rendering does
   */
  async document(frozenId: string, edition: Edition, format: KeptFormat): Promise<Buffer> {
    const known = await this.known(frozenId, edition, format);
    if (!known) return this.make(frozenId, edition, format);
    const bytes = await this.store.intact(known);
    if (bytes) return bytes;
    throw await this.damaged(known);
  }

  /** As `document`, but what is damaged is made anew, and what lies beside it as well. */
  async ensure(frozenId: string, edition: Edition, format: KeptFormat): Promise<Buffer> {
    const known = await this.known(frozenId, edition, format);
    const bytes = known && (await this.store.intact(known));
    if (!bytes) return this.make(frozenId, edition, format);
    // Whoever made it may have ended before the folder was complete.
    if (this.store.hasFolder) await this.describe(await this.frozen.one(frozenId));
    return bytes;
  }

  /** The PDF with the attachments, where some are appended. */
  async ensureComplete(frozenId: string, edition: Edition): Promise<void> {
    const { content } = await this.frozen.one(frozenId);
    if (formatsOf(content, edition).includes('complete'))
      await this.ensure(frozenId, edition, 'complete');
  }

  /** In bytes; undefined as long as it is not there. */
  async size(frozenId: string, edition: Edition, format: KeptFormat): Promise<number | undefined> {
    return (await this.known(frozenId, edition, format))?.size;
  }

  /** SHA-256 in hex of what was stored; undefined as long as nothing is. */
  async checksum(
    frozenId: string,
    edition: Edition,
    format: KeptFormat,
  ): Promise<string | undefined> {
    return (await this.known(frozenId, edition, format))?.sha256;
  }

  /** All that are stored of a frozen paper. */
  of(frozenId: string): Promise<Rendition[]> {
    return this.database.read.findBy(Rendition, { frozenPaperId: frozenId });
  }

  private known(frozenPaperId: string, edition: Edition, format: KeptFormat) {
    return this.database.read.findOneBy(Rendition, { frozenPaperId, edition, format });
  }

  private make(frozenId: string, edition: Edition, format: KeptFormat): Promise<Buffer> {
    const key = `${frozenId} ${edition} ${format}`;
    const making =
      this.underWay.get(key) ??
      this.makeOnce(frozenId, edition, format).finally(() => this.underWay.delete(key));
    this.underWay.set(key, making);
    return making;
  }

  private async makeOnce(frozenId: string, edition: Edition, format: KeptFormat): Promise<Buffer> {
    const frozen = await this.frozen.one(frozenId);
    const known = await this.known(frozenId, edition, format);
    const bytes = await this.rendered(frozen, edition, format);
    const file = `${folderOf(frozen)}/${documentName(frozen, edition, format)}`;
    if (this.store.hasFolder) await this.store.write(file, bytes);
    const rendition = {
      frozenPaperId: frozenId,
      edition,
      format,
      sha256: await checksumInTurns(bytes),
      size: bytes.length,
      file: this.store.hasFolder ? file : null,
      renderer: this.rendering.renderer(format === 'docx' ? 'docx' : 'pdf'),
      madeAt: this.clock.now(),
    };
    await this.database.write((em) => this.keep(em, frozen, rendition, bytes, known));
    if (this.store.hasFolder) await this.describe(frozen);
    return bytes;
  }

  private describe(frozen: Frozen): Promise<void> {
    return this.folders.describe(frozen, () => this.of(frozen.id));
  }

  private async rendered(frozen: Frozen, edition: Edition, format: KeptFormat): Promise<Buffer> {
    const { content, id } = frozen;
    if (format === 'complete')
      return this.complete.of(content, edition, await this.ensure(id, edition, 'pdf'));
    const html = await this.rendering.html(content.dress, content.editions[edition]);
    return this.papers.document(html, format);
  }

  /** @param known what there was when the making began */
  private async keep(
    em: EntityManager,
    frozen: Frozen,
    rendition: Omit<Rendition, 'id'>,
    bytes: Buffer,
    known: Rendition | null,
  ): Promise<void> {
    const { frozenPaperId, edition, format } = rendition;
    await this.oneAtATime(em, frozenPaperId);
    const before = await em.findOneBy(Rendition, { frozenPaperId, edition, format });
    const isSame = before?.madeAt.getTime() === known?.madeAt.getTime();
    // What another process has kept since stays; in a folder its file has just been written over,
    // which is no matter where both made the same.
    if (!isSame && (!this.store.hasFolder || isAlike(before, rendition))) return;
    await this.store.keep(em, { ...rendition, id: before?.id ?? newId() }, bytes);
    if (!before) return;
    const deed = about(frozen, edition, format);
    await this.audit.record(em, PROGRAM, {
      ...deed,
      action: 'RENDITION_REBUILT',
      before: { sha256: before.sha256, renderer: before.renderer },
      after: { ...deed.after, sha256: rendition.sha256, renderer: rendition.renderer },
    });
  }

  /** SQLite has one who writes at a time by itself. */
  private async oneAtATime(em: EntityManager, frozenId: string): Promise<void> {
    if (this.database.isSqlite) return;
    const sql = 'select id from frozen_paper where id = :frozenId for no key update';
    await rowsOf(em, sql, { frozenId });
  }

  private async damaged({ frozenPaperId, edition, format, file }: Rendition): Promise<DomainError> {
    const frozen = await this.frozen.one(frozenPaperId);
    const name = file ?? documentName(frozen, edition, format);
    this.logger.error(`A stored document is missing or has been changed: ${name}`);
    const deed = about(frozen, edition, format);
    await this.audit.note(PROGRAM, { ...deed, action: 'RENDITION_DAMAGED' });
    return new DomainError(
      'RENDITION_DAMAGED',
      `Das gespeicherte Dokument „${name}“ fehlt oder ist verändert worden und wird deshalb nicht ausgegeben. Wer den Server betreut, stellt es mit „paper export“ aus dem festgeschriebenen Inhalt neu her.`,
    );
  }
}

const isAlike = (one: Rendition | null, other: Omit<Rendition, 'id'>): boolean =>
  one?.sha256 === other.sha256 && one.renderer === other.renderer;

const about = (
  { bodyId, paper }: Frozen,
  edition: Edition,
  format: string,
): Omit<Deed, 'action'> => ({
  bodyId,
  objectType: 'PAPER',
  objectId: paper,
  after: { edition, format },
});
