import { EventEmitter, once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Call } from '../auth/call.js';
import { Idempotency } from '../auth/idempotency.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { newId } from '../database/ids.js';
import { insertOnce } from '../database/insert-once.js';
import { rowsOf } from '../database/rows.js';
import { DomainError } from '../texts/domain-error.js';
import { hasEnded, type JobPhase } from './job-phases.js';
import { type DraftOrder, RenditionJob } from './rendition-job.entity.js';
import { RenditionFile } from './rendition-file.entity.js';
import { type Edition, EDITIONS } from './edition.js';
import { checksum } from './frozen-content.js';
import type { PaperFormat } from './papers.service.js';

/** For one person. */
export const MOST_UNDER_WAY = 3;
const KEPT_MS = 15 * 60_000;
/** Another instance may make it: nobody tells us how far it is. */
const LOOK_AGAIN_MS = 1_000;

const LONG_ENDED = `
  select id from rendition_job
  where ended_at < :endedAt and (phase = 'DONE' or owner <> '')`;

/** What is ordered, e.g. a PDF of a paper on demand. */
export interface Wanted {
  bodyId: string;
  /** What people call it, e.g. `PDF zum 25.05.2023`. */
  title: string;
  format: PaperFormat;
}

/** Nobody waits for it; it was ordered by what happened. */
const NO_OWNER = '';

/** Orders for documents, kept in the database: placing them, and seeing what becomes of them. */
@Injectable()
export class RenditionJobs implements OnModuleDestroy {
  private readonly changes = new EventEmitter();
  private readonly ending = new AbortController();

  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
  ) {
    // Every open page of an order listens.
    this.changes.setMaxListeners(0);
  }

  onModuleDestroy(): void {
    this.ending.abort();
  }

  /**
   * A paper on demand. The same order of the same person is the same job, as long as it is under way.
   * @returns its id
   * @throws DomainError NOT_POSSIBLE_NOW when the person has enough under way
   */
  async orderDraft(call: Call, wanted: Wanted, draft: DraftOrder): Promise<string> {
    const owner = call.actor.userId ?? NO_OWNER;
    const openKey = openKeyOf({ ...NO_PAPER, ...wanted, owner, draft });
    const { id } = await this.idempotency.once(call, async (em) => {
      await this.oneAtATime(em, owner);
      const same = await em.findOneBy(RenditionJob, { openKey });
      if (same) return { id: same.id };
      const phase = In(['WAITING', 'CONTENT', 'DOCUMENT']);
      if ((await em.countBy(RenditionJob, { owner, phase })) >= MOST_UNDER_WAY) throw tooMany();
      return this.order(em, { ...wanted, owner, draft, openKey, orderedBy: call.actor.function });
    });
    return id;
  }

  /**
   * A document of a frozen paper, in the transaction of what calls for it. It is made once, however
   * often it is ordered meanwhile.
   */
  async orderFrozen(
    em: EntityManager,
    wanted: Wanted,
    frozenPaperId: string,
    edition: Edition,
  ): Promise<void> {
    const job = { ...wanted, frozenPaperId, edition, owner: NO_OWNER, draft: null };
    await this.order(em, { ...job, openKey: openKeyOf(job), orderedBy: 'Freigabe' });
  }

  /** @throws DomainError NOT_FOUND when it is another's, or long ago */
  async one(owner: string, id: string): Promise<RenditionJob> {
    const job = await this.database.read.findOneBy(RenditionJob, { id, owner });
    if (job) return job;
    throw new DomainError(
      'NOT_FOUND',
      'Dieses Dokument gibt es nicht mehr. Fertige Dokumente werden eine Viertelstunde aufgehoben; bitte erstellen Sie es noch einmal.',
    );
  }

  /** The finished document of an order on demand; undefined as long as it is not there. */
  async document({ id }: RenditionJob): Promise<Buffer | undefined> {
    const file = await this.database.read.findOneBy(RenditionFile, { id });
    return file ? Buffer.from(file.content, 'base64') : undefined;
  }

  /** In bytes; undefined as long as it is not there. */
  async size({ id }: RenditionJob): Promise<number | undefined> {
    const [file] = await this.database.rows<{ length: number | string }>(
      'select length(content) as length from rendition_file where id = :id',
      { id },
    );
    return file && Math.floor((Number(file.length) * 3) / 4);
  }

  /**
   * The phase it is in and those that follow, up to the last; less when the program ends.
   * @param left aborted when nobody looks any more: who waits for a change hears of nothing else
   */
  async *phases({ id, owner }: RenditionJob, left: AbortSignal): AsyncGenerator<JobPhase, void> {
    const over = AbortSignal.any([left, this.ending.signal]);
    let seen: JobPhase | undefined;
    while (!over.aborted) {
      const change = this.changeOf(id, over);
      const { phase } = await this.one(owner, id);
      if (phase !== seen) yield (seen = phase);
      if (hasEnded(phase)) return;
      await change;
    }
  }

  /**
   * Takes away what was kept long enough. Failed documents of frozen papers stay until somebody has
   * looked at them.
   */
  async forget(): Promise<void> {
    const old = await this.database.rows<{ id: string }>(LONG_ENDED, {
      endedAt: new Date(this.clock.now().getTime() - KEPT_MS).toISOString(),
    });
    if (old.length === 0) return;
    const ids = old.map(({ id }) => id);
    await this.database.write(async (em) => {
      await em.delete(RenditionFile, { id: In(ids) });
      await em.delete(RenditionJob, { id: In(ids) });
    });
  }

  /** Tells those who watch an order that it has gone on. */
  tell(id: string): void {
    this.changes.emit(id);
  }

  /** Whether anybody waits to be told. */
  isWatched(id: string): boolean {
    return this.changes.listenerCount(id) > 0;
  }

  private async changeOf(id: string, over: AbortSignal): Promise<void> {
    const seen = new AbortController();
    const signal = AbortSignal.any([seen.signal, over]);
    const told = once(this.changes, id, { signal });
    const patience = pause(LOOK_AGAIN_MS, undefined, { signal });
    await Promise.race([told, patience]).catch(() => undefined);
    seen.abort();
    await Promise.allSettled([told, patience]);
  }

  private async order(
    em: EntityManager,
    facts: Wanted & Pick<RenditionJob, 'owner' | 'orderedBy' | 'openKey'> & Partial<RenditionJob>,
  ): Promise<{ id: string }> {
    const now = this.clock.now();
    const job = {
      ...BLANK,
      ...facts,
      id: newId(),
      runAfter: now,
      createdAt: now,
    } satisfies RenditionJob;
    await insertOnce(em, RenditionJob, job);
    const { id } = await em.findOneByOrFail(RenditionJob, { openKey: job.openKey ?? '' });
    return { id };
  }

  /** Who counts is to see what the same person orders meanwhile; on SQLite one writes at a time. */
  private async oneAtATime(em: EntityManager, owner: string): Promise<void> {
    if (this.database.isSqlite) return;
    await rowsOf(em, 'select pg_advisory_xact_lock(hashtextextended(:owner, 0))', { owner });
  }
}

const BLANK = {
  frozenPaperId: null,
  edition: null,
  draft: null,
  phase: 'WAITING',
  attempts: 0,
  leaseUntil: null,
  leasedBy: null,
  problem: null,
  startedAt: null,
  endedAt: null,
} as const;

const NO_PAPER = { frozenPaperId: null, edition: null } as const;

/** The same for the same document: of a frozen paper whoever orders it, on demand for one person. */
export const openKeyOf = ({
  owner,
  format,
  draft,
  frozenPaperId,
  edition,
}: Pick<RenditionJob, 'owner' | 'format' | 'draft' | 'frozenPaperId' | 'edition'>): string =>
  draft
    ? `${owner} ${checksum(JSON.stringify([format, draft]))}`
    : [frozenPaperId, edition, format].join(' ');

/** E.g. `PDF der Vorlage 066/2023 (intern)`. */
export function titleOf(format: PaperFormat, about: string, edition?: Edition): string {
  const kind = format === 'pdf' ? 'PDF' : 'Word-Datei';
  return `${kind} ${about}${edition === 'INTERNAL' ? ` (${EDITIONS.INTERNAL})` : ''}`;
}

const tooMany = (): DomainError =>
  new DomainError(
    'NOT_POSSIBLE_NOW',
    `Es werden schon ${MOST_UNDER_WAY} Dokumente für Sie erstellt. Bitte warten Sie, bis eines fertig ist.`,
  );
