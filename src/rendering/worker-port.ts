import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { memoryOf } from './bytes.js';
import { PaperTooLarge, TemplateError } from './template-error.js';

/** What is wrong with the input, in a German sentence. */
interface Mistake {
  code: 'TEMPLATE_INVALID' | 'PAPER_TOO_LARGE';
  mistake: string;
}

/** What a worker answers to a job. */
export type Answer<Result> = { result: Result } | Mistake;

type Work = (job: never) => unknown;

/** From -20, which is served first, to 19; the thread that answers requests has 0. */
const PRIORITY = 5;

/** The worker's side: says it is ready, then does one job per message. Other errors end the thread. */
export function serve(work: Work): void {
  // On Linux a thread has a priority of its own; elsewhere this would be that of the whole program.
  if (process.platform === 'linux') setPriority(PRIORITY);
  parentPort?.on('message', (job: unknown) => {
    void answer(work, job as never).then((message) =>
      parentPort?.postMessage(message, moved(message)),
    );
  });
  parentPort?.postMessage('ready');
}

const moved = (message: Answer<unknown>): ArrayBuffer[] =>
  'result' in message && message.result instanceof Uint8Array ? memoryOf(message.result) : [];

async function answer(work: Work, job: never): Promise<Answer<unknown>> {
  try {
    return { result: await work(job) };
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const code = error instanceof PaperTooLarge ? 'PAPER_TOO_LARGE' : 'TEMPLATE_INVALID';
    return { code, mistake: error.message };
  }
}
