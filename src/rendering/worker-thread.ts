import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { DomainError } from '../texts/domain-error.js';
import type { Answer } from './worker-port.js';

export interface WorkerLimits {
  /** How long one job may take, in milliseconds. */
  deadline: number;
  /** How much memory the thread may take, in megabytes. */
  memory: number;
}

/**
 * Compiled, a worker is a file beside this one. Under Jest there are only the TypeScript sources,
 * and a thread knows nothing of Jest's transforms: it is given a compiler of its own.
 */
const FROM_SOURCES = import.meta.url.endsWith('.ts');
const COMPILER = new URL('../../test/support/typescript-in-workers.mjs', import.meta.url).href;

/** A document is many small objects that live until it is written; the default makes V8 copy them again and again. */
const YOUNG_GENERATION_MB = 64;

/**
 * A thread that does one job after the other and stays warm in between. A job that runs too long
 * or takes too much memory ends together with its thread; the next job gets a new one.
 */
export class WorkerThread<Job, Result> {
  private worker: Promise<Worker> | undefined;
  private last: Promise<unknown> = Promise.resolve();

  /** @param name the worker's file in this folder, without ending */
  constructor(
    private readonly name: string,
    private readonly limits: WorkerLimits,
  ) {}

  /** Starts the thread before the first job needs it. */
  async warm(): Promise<void> {
    await (this.worker ??= this.start());
  }

  /** @throws DomainError TEMPLATE_INVALID, RENDERING_TIMEOUT or RENDERING_FAILED */
  run(job: Job): Promise<Result> {
    const mine = this.last.then(() => this.work(job));
    this.last = mine.catch(() => undefined);
    return mine;
  }

  async close(): Promise<void> {
    const worker = this.worker;
    this.worker = undefined;
    await (await worker)?.terminate();
  }

  private async work(job: Job): Promise<Result> {
    try {
      const worker = await (this.worker ??= this.start());
      const answer = await this.ask(worker, job);
      if ('result' in answer) return answer.result;
      throw new DomainError('TEMPLATE_INVALID', answer.mistake);
    } catch (error) {
      if (error instanceof DomainError) throw error;
      await this.close().catch(() => undefined);
      throw failure(error);
    }
  }

  private async ask(worker: Worker, job: Job): Promise<Answer<Result>> {
    // An idle thread must not keep the process alive; a working one must.
    worker.ref();
    worker.postMessage(job);
    const signal = AbortSignal.timeout(this.limits.deadline);
    const [answer] = (await once(worker, 'message', { signal })) as [Answer<Result>];
    worker.unref();
    return answer;
  }

  private async start(): Promise<Worker> {
    const worker = new Worker(
      new URL(`./${this.name}.${FROM_SOURCES ? 'ts' : 'js'}`, import.meta.url),
      {
        env: {},
        execArgv: FROM_SOURCES ? ['--import', COMPILER] : [],
        resourceLimits: {
          maxOldGenerationSizeMb: this.limits.memory,
          maxYoungGenerationSizeMb: YOUNG_GENERATION_MB,
        },
      },
    );
    await once(worker, 'message');
    // Dying while idle is noticed by the next job, which waits for an answer.
    worker.on('error', () => (this.worker = undefined));
    return worker;
  }
}

function failure(cause: unknown): DomainError {
  const { name, code } = cause as { name?: string; code?: string };
  if (name === 'AbortError') {
    return new DomainError(
      'RENDERING_TIMEOUT',
      'Das Papier konnte nicht in der vorgesehenen Zeit erstellt werden. Bitte prüfen Sie, ob die Vorlage Schleifen ineinander schachtelt.',
      [],
      { cause },
    );
  }
  const reason =
    code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'Es ist zu groß.' : 'Die Ursache steht im Protokoll.';
  return new DomainError(
    'RENDERING_FAILED',
    `Das Papier konnte nicht erstellt werden. ${reason}`,
    [],
    {
      cause,
    },
  );
}
