import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { DomainError } from '../texts/domain-error.js';
import { LATE, withDeadline } from './deadline.js';
import type { WorkerLimits } from './limits.js';
import { FEWER } from './paper-size.js';
import { shuttingDown } from './shutting-down.js';
import type { Answer } from './worker-port.js';

/**
 * A document is many small objects that live until it is written, which V8 copies the less often
 * the more room they have. Not more than this: on Node 22 a third of it moves at once, and when that
 * is more than the 16 MB a thread gets to end in, the whole process ends.
 */
const YOUNG_GENERATION_MB = 48;

/**
 * A thread that does one job after the other and stays warm in between. A job that runs too long
 * or takes too much memory ends together with its thread; the next job gets a new one.
 * Memory is no fence against a single huge allocation, on which Node ends the whole process: what
 * comes in has to be kept small.
 */
export class WorkerThread<Job, Result> {
  private thread: Thread | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private closed = false;

  /**
   * @param file compiled module that calls `serve`
   * @param flags what Node is started with in the thread
   */
  constructor(
    private readonly file: URL,
    private readonly limits: WorkerLimits,
    private readonly flags: readonly string[] = [],
  ) {}

  /**
   * Starts the thread before the first job needs it.
   * @throws DomainError as `run`
   */
  async warm(): Promise<void> {
    await this.guarded(() => this.ready());
  }

  /**
   * @param moved memory of the job that goes over to the thread instead of being copied
   * @throws DomainError TEMPLATE_INVALID, PAPER_TOO_LARGE, RENDERING_TIMEOUT, RENDERING_FAILED or
   * SHUTTING_DOWN
   */
  async run(job: Job, moved: readonly ArrayBuffer[] = []): Promise<Result> {
    const mine = this.last.then(() => this.guarded(() => this.work(job, moved)));
    this.last = mine.catch(() => undefined);
    const answer = await mine;
    if ('result' in answer) return answer.result;
    throw new DomainError(answer.code, answer.mistake);
  }

  /** Ends the thread at once. Jobs under way or waiting fail with SHUTTING_DOWN, as do later ones. */
  async close(): Promise<void> {
    this.closed = true;
    await this.end();
  }

  private async work(job: Job, moved: readonly ArrayBuffer[]): Promise<Answer<Result>> {
    const thread = await this.ready();
    return (await thread.ask(job, moved, this.limits.deadline)) as Answer<Result>;
  }

  /** A mistake in the input is an answer; after anything else the thread is not trusted. */
  private async guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      await this.end();
      if (this.closed) throw shuttingDown();
      throw error instanceof DomainError ? error : failure(error, this.limits);
    }
  }

  private async ready(): Promise<Thread> {
    if (this.closed) throw shuttingDown();
    const thread = (this.thread ??= this.start());
    await thread.ready;
    return thread;
  }

  private start(): Thread {
    const thread = new Thread(
      new Worker(this.file, {
        env: {},
        execArgv: [...this.flags],
        resourceLimits: {
          maxOldGenerationSizeMb: this.limits.memory,
          maxYoungGenerationSizeMb: YOUNG_GENERATION_MB,
        },
      }),
    );
    thread.gone.addEventListener('abort', () => {
      if (this.thread === thread) this.thread = undefined;
    });
    return thread;
  }

  private async end(): Promise<void> {
    const thread = this.thread;
    this.thread = undefined;
    await thread?.worker.terminate();
  }
}

/** One worker, from its start to its end: nobody waits for a message longer than it lives. */
class Thread {
  readonly ready: Promise<unknown>;
  private readonly ending = new AbortController();

  constructor(readonly worker: Worker) {
    worker.on('exit', () => {
      this.ending.abort();
    });
    // Without a listener an error would end the process; those who wait hear of it by themselves.
    worker.on('error', () => undefined);
    this.ready = this.message();
  }

  get gone(): AbortSignal {
    return this.ending.signal;
  }

  /** @throws DomainError RENDERING_TIMEOUT after so many milliseconds; anything else as it comes */
  async ask(job: unknown, moved: readonly ArrayBuffer[], deadline: number): Promise<unknown> {
    // An idle thread must not keep the process alive; a working one must.
    this.worker.ref();
    this.worker.postMessage(job, moved);
    const answer = await withDeadline(deadline, this.message());
    if (answer === LATE) throw tooLate(deadline);
    this.worker.unref();
    return answer;
  }

  private async message(): Promise<unknown> {
    const [message] = (await once(this.worker, 'message', { signal: this.gone })) as [unknown];
    return message;
  }
}

const tooLate = (deadline: number): DomainError =>
  new DomainError(
    'RENDERING_TIMEOUT',
    `Das Papier war nach ${deadline / 1_000} Sekunden nicht fertig; länger darf das nicht dauern. Bitte wählen Sie weniger Maßnahmen aus, oder prüfen Sie, ob die Vorlage Schleifen ineinander schachtelt.`,
  );

function failure(cause: unknown, { memory }: WorkerLimits): DomainError {
  const tooBig = (cause as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY';
  return tooBig
    ? new DomainError(
        'PAPER_TOO_LARGE',
        `Das Papier ist zu umfangreich. Erlaubt sind ${memory} MB Arbeitsspeicher. ${FEWER}`,
        [],
        { cause },
      )
    : new DomainError(
        'RENDERING_FAILED',
        'Das Papier konnte nicht erstellt werden. Die Ursache steht im Protokoll.',
        [],
        { cause },
      );
}
