import { EventEmitter, once } from 'node:events';
import { newId } from '../database/ids.js';
import type { PaperFormat } from './papers.service.js';

/** What happens to a document that is being made, in this order; it ends as done or failed. */
export const JOB_PHASES = {
  WAITING: 'Wartet, bis andere Dokumente fertig sind',
  CONTENT: 'Der Inhalt wird zusammengestellt',
  DOCUMENT: 'Das Dokument wird geschrieben',
  DONE: 'Fertig',
  FAILED: 'Nicht gelungen',
} as const;
export type JobPhase = keyof typeof JOB_PHASES;

/** What was ordered. */
export interface Order {
  /** What people call it, e.g. `PDF zum 25.05.2023`. */
  readonly title: string;
  readonly format: PaperFormat;
  /** What the file is called by. */
  readonly names: readonly string[];
  /** The same for the same document. */
  readonly key: string;
}

/** A document that somebody has ordered and that is made while they do something else. */
export class RenditionJob {
  readonly id = newId();
  document: Buffer | undefined;
  /** Why it failed, in German. */
  problem: string | undefined;
  private current: JobPhase = 'WAITING';
  private readonly changes = new EventEmitter();

  /** @param owner id of the account that has ordered it */
  constructor(
    readonly owner: string,
    readonly order: Order,
    readonly startedAt: Date,
  ) {
    // Every open page of the order listens.
    this.changes.setMaxListeners(0);
  }

  get phase(): JobPhase {
    return this.current;
  }

  get ended(): boolean {
    return this.current === 'DONE' || this.current === 'FAILED';
  }

  enter(phase: JobPhase): void {
    this.current = phase;
    this.changes.emit('change');
  }

  /** The phase it is in and those that follow, up to the last. */
  async *phases(): AsyncGenerator<JobPhase, void> {
    for (;;) {
      const seen = this.current;
      yield seen;
      if (seen === 'DONE' || seen === 'FAILED') return;
      while (this.current === seen) await once(this.changes, 'change');
    }
  }
}
