import { parentPort } from 'node:worker_threads';
import { TemplateError } from './template-error.js';

/** What a worker answers to a job: the result, or a German sentence about a mistake in the input. */
export type Answer<Result> = { result: Result } | { mistake: string };

type Work = (job: never) => unknown;

/** The worker's side: says it is ready, then does one job per message. Other errors end the thread. */
export function serve(work: Work): void {
  parentPort?.on('message', (job: unknown) => {
    void answer(work, job as never).then((message) => parentPort?.postMessage(message));
  });
  parentPort?.postMessage('ready');
}

async function answer(work: Work, job: never): Promise<Answer<unknown>> {
  try {
    return { result: await work(job) };
  } catch (error) {
    if (error instanceof TemplateError) return { mistake: error.message };
    throw error;
  }
}
