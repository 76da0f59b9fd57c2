import { Slots } from './slots.js';
import type { WorkerThread } from './worker-thread.js';

/**
 * Threads that do the same work, one job each at a time. Jobs begin in the order they came. A further
 * thread starts when all others are busy, so a quiet server has one.
 */
export class WorkerPool<Job, Result> {
  private readonly threads: readonly WorkerThread<Job, Result>[];
  /** The one that worked last comes last, and is taken first: it is warm. */
  private readonly idle: WorkerThread<Job, Result>[];
  private readonly slots: Slots;

  /** @param size the most threads at a time */
  constructor(size: number, thread: () => WorkerThread<Job, Result>) {
    this.threads = Array.from({ length: size }, thread);
    this.idle = [...this.threads];
    this.slots = new Slots(size);
  }

  /** @throws DomainError as `WorkerThread.run` */
  async warm(): Promise<void> {
    await this.idle.at(-1)?.warm();
  }

  /** As `WorkerThread.run`. */
  run(job: Job, moved?: readonly ArrayBuffer[]): Promise<Result> {
    return this.slots.run(async () => {
      const thread = this.idle.pop();
      if (!thread) throw new Error('More jobs at a time than threads.');
      try {
        return await thread.run(job, moved);
      } finally {
        this.idle.push(thread);
      }
    });
  }

  /** Ends all threads at once. Jobs under way or waiting fail with SHUTTING_DOWN, as do later ones. */
  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.close()));
  }
}
