import { parentPort } from 'node:worker_threads';
import { TemplateError } from './template-error.js';

/** What a worker answers to a job: the result, or a German sentence about a mistake in the input. */
export type Answer<Result> = { result: Result } | { mistake: string };

/** The worker's side: says it is ready, then does one job per message. Other errors end the thread. */
export function serve<Job, Result>(work: (job: Job) => Result | Promise<Result>): void {
  const post = (message: Answer<Result> | 'ready'): void => parentPort?.postMessage(message);
  parentPort?.on('message', (job: Job) => {
    void answer(work, job).then(post);
  });
  post('ready');
}

async function answer<Job, Result>(
  work: (job: Job) => Result | Promise<Result>,
  job: Job,
): Promise<Answer<Result>> {
  try {
    return { result: await work(job) };
  } catch (error) {
    if (error instanceof TemplateError) return { mistake: error.message };
    throw error;
  }
}
