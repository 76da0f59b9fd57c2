import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { rowsOf } from '../database/rows.js';
import { isTakenUpAgain, type JobPhase } from './job-phases.js';
import { hasEndedHere, processName } from './process-name.js';
import { RenditionFile } from './rendition-file.entity.js';
import { RenditionJob } from './rendition-job.entity.js';

/** Whoever has not been heard of for so long is gone; those who work say so three times as often. */
export const LEASE_MS = 60_000;

const CRASHED = 'Das Programm ist bei der Erstellung mehrmals abgebrochen worden.';

const ANY_READY = `
  select count(*) as ready from rendition_job
  where phase = 'WAITING' and run_after <= :now
    or phase in ('CONTENT', 'DOCUMENT') and lease_until < :now`;

/** First come those who have least under way, then those who have waited longest since their last turn. */
const NEXT = `
  select j.id from rendition_job j
  where j.phase = 'WAITING' and j.run_after <= :now
  order by
    (select count(*) from rendition_job r
      where r.owner = j.owner and r.phase in ('CONTENT', 'DOCUMENT')),
    (select max(r.started_at) from rendition_job r where r.owner = j.owner) nulls first,
    j.id
  limit 1`;

/** The orders of all instances, in the database. What one has taken no other takes. */
@Injectable()
export class RenditionQueue {
  /** Not the number of the process alone: tests run several of us in one. */
  private readonly me = processName(randomUUID());

  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** @returns the next order, now ours; undefined when nothing is to be done */
  async take(): Promise<RenditionJob | undefined> {
    const now = this.clock.now();
    const [waiting] = await this.database.rows<{ ready: number | string }>(ANY_READY, {
      now: now.toISOString(),
    });
    if (Number(waiting?.ready) === 0) return undefined;
    return this.database.write(async (em) => {
      await this.takeBack(em, ({ leaseUntil }) => leaseUntil !== null && leaseUntil < now);
      // On PostgreSQL others look at the same moment, and take the one after.
      const lock = this.database.isSqlite ? '' : 'for update of j skip locked';
      const [next] = await rowsOf<{ id: string }>(em, `${NEXT} ${lock}`, {
        now: now.toISOString(),
      });
      return next && this.lease(em, next.id);
    });
  }

  /** Says that we are still at it. */
  async stillAt({ id }: RenditionJob): Promise<void> {
    await this.database.write((em) => this.change(em, id, { leaseUntil: this.leaseEnd() }));
  }

  /** Says how far we are. */
  async enter({ id }: RenditionJob, phase: JobPhase): Promise<void> {
    await this.database.write((em) => this.change(em, id, { phase }));
  }

  /**
   * Writes down that it is done.
   * @param also in the same transaction, and only if it is still ours
   */
  async done(
    { id }: RenditionJob,
    document: Buffer | undefined,
    also: (em: EntityManager) => Promise<void>,
  ): Promise<void> {
    await this.database.write(async (em) => {
      if (!(await this.change(em, id, { ...this.ended(), phase: 'DONE', problem: null }))) return;
      if (document) await em.insert(RenditionFile, { id, content: document.toString('base64') });
      await also(em);
    });
  }

  /** @param pause milliseconds until the next attempt; undefined: that was the last */
  async failed({ id }: RenditionJob, problem: string, pause: number | undefined): Promise<void> {
    const again = { phase: 'WAITING', runAfter: this.in(pause ?? 0), ...FREE } as const;
    const last = { ...this.ended(), phase: 'FAILED' } as const;
    const outcome = pause === undefined ? last : again;
    await this.database.write((em) => this.change(em, id, { ...outcome, problem }));
  }

  /** As if we had never taken it: the program ends. */
  async giveBack({ id, attempts }: RenditionJob): Promise<void> {
    const before = { phase: 'WAITING', attempts: attempts - 1, ...FREE } as const;
    await this.database.write((em) => this.change(em, id, before));
  }

  /** Takes up what processes of this machine have left that were killed, without waiting for their leases. */
  async takeUpAbandoned(): Promise<void> {
    await this.database.write((em) =>
      this.takeBack(em, ({ leasedBy }) => leasedBy !== null && hasEndedHere(leasedBy)),
    );
  }

  private async takeBack(em: EntityManager, isLost: (job: RenditionJob) => boolean): Promise<void> {
    const begun = await em.findBy(RenditionJob, [{ phase: 'CONTENT' }, { phase: 'DOCUMENT' }]);
    for (const { id, attempts, leasedBy } of begun.filter(isLost)) {
      const outcome = isTakenUpAgain(attempts)
        ? ({ phase: 'WAITING', ...FREE } as const)
        : ({ ...this.ended(), phase: 'FAILED', problem: CRASHED } as const);
      await em.update(RenditionJob, { id, leasedBy: leasedBy ?? '' }, outcome);
    }
  }

  private async lease(em: EntityManager, id: string): Promise<RenditionJob | undefined> {
    const job = await em.findOneByOrFail(RenditionJob, { id });
    const ours = {
      phase: 'CONTENT',
      attempts: job.attempts + 1,
      startedAt: this.clock.now(),
      leaseUntil: this.leaseEnd(),
      leasedBy: this.me,
    } as const;
    const { affected } = await em.update(RenditionJob, { id, phase: 'WAITING' }, ours);
    return affected === 1 ? Object.assign(job, ours) : undefined;
  }

  private async change(
    em: EntityManager,
    id: string,
    columns: QueryDeepPartialEntity<RenditionJob>,
  ): Promise<boolean> {
    const { affected } = await em.update(RenditionJob, { id, leasedBy: this.me }, columns);
    return affected === 1;
  }

  private ended() {
    return { ...FREE, openKey: null, endedAt: this.clock.now() };
  }

  private leaseEnd(): Date {
    return this.in(LEASE_MS);
  }

  private in(ms: number): Date {
    return new Date(this.clock.now().getTime() + ms);
  }
}

const FREE = { leaseUntil: null, leasedBy: null } as const;
