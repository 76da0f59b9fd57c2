import { availableParallelism } from 'node:os';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnModuleDestroy,
} from '@nestjs/common';
import { DomainError } from '../texts/domain-error.js';
import { pauseAfter } from './job-phases.js';
import type { RenditionJob } from './rendition-job.entity.js';
import { RenditionJobs } from './rendition-jobs.js';
import { LEASE_MS, RenditionQueue } from './rendition-queue.js';
import { RenditionWork } from './rendition-work.js';

/** What other instances order, and what is to be tried again, is found by looking. */
const LOOK_AGAIN_MS = 1_000;

/** Takes orders from the queue and makes the documents, as many at a time as there are cores. */
@Injectable()
export class RenditionRunner implements OnModuleDestroy, BeforeApplicationShutdown {
  private readonly logger = new Logger('Papers');
  private readonly hands = new Set<Promise<void>>();
  private timer: NodeJS.Timeout | undefined;
  private closed = false;
  private calledMeanwhile = false;

  constructor(
    private readonly jobs: RenditionJobs,
    private readonly queue: RenditionQueue,
    private readonly work: RenditionWork,
  ) {}

  /** From now on also looks by itself; does not keep the process alive. */
  async start(): Promise<void> {
    await this.queue.takeUpAbandoned();
    this.timer = setInterval(() => {
      this.wake();
    }, LOOK_AGAIN_MS).unref();
    this.wake();
  }

  /** Call it when something was ordered, after the transaction. */
  wake(): void {
    if (this.closed) return;
    if (this.hands.size >= availableParallelism()) {
      this.calledMeanwhile = true;
      return;
    }
    const hand = this.serve().finally(() => {
      this.hands.delete(hand);
      if (this.calledMeanwhile) this.wakeAgain();
    });
    this.hands.add(hand);
  }

  /** Until nothing is to be done any more. */
  async idle(): Promise<void> {
    this.wake();
    while (this.hands.size > 0) await Promise.all(this.hands);
  }

  onModuleDestroy(): void {
    this.closed = true;
    clearInterval(this.timer);
  }

  /** Not earlier: rendering has by now sent away whoever waited for it, so this is quick. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.hands);
  }

  private wakeAgain(): void {
    this.calledMeanwhile = false;
    this.wake();
  }

  /** One order after the other, until there is none; then there is time to tidy up. */
  private async serve(): Promise<void> {
    try {
      for (;;) {
        const job = this.closed ? undefined : await this.queue.take();
        if (!job) break;
        this.wake();
        await this.make(job);
      }
      if (!this.closed) await this.jobs.forget();
    } catch (error) {
      this.logger.error(error, 'The queue of documents cannot be read; trying again.');
    }
  }

  private async make(job: RenditionJob): Promise<void> {
    const alive = setInterval(() => {
      this.queue.stillAt(job).catch((error: unknown) => {
        this.logger.warn(`A lease was not renewed: ${String(error)}`);
      });
    }, LEASE_MS / 3);
    try {
      await this.work.make(job);
    } catch (error) {
      await this.fail(job, error);
    } finally {
      clearInterval(alive);
      this.jobs.tell(job.id);
    }
  }

  private async fail(job: RenditionJob, error: unknown): Promise<void> {
    if (error instanceof DomainError && error.code === 'SHUTTING_DOWN')
      return this.queue.giveBack(job);
    const expected = error instanceof DomainError && error.status < 500;
    if (!expected) this.logger.error(error);
    const pause = pauseAfter(job.attempts, {
      patient: job.frozenPaperId !== null,
      passing: !expected,
    });
    await this.queue.failed(job, sentenceOf(error), pause);
  }
}

const sentenceOf = (error: unknown): string =>
  error instanceof DomainError
    ? error.message
    : 'Das Dokument konnte nicht erstellt werden. Die Ursache steht im Protokoll des Servers.';
