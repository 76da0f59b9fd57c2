import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from '../bench/figures.js';

const EVERY_MS = 50;

/**
 * Asks twenty times a second, whether or not the last answer has come.
 * @returns the milliseconds from when each question was due to the end of its answer, p99
 * @throws Error for an answer that is none
 */
export async function pace(addresses: readonly string[], seconds: number): Promise<number> {
  const started = performance.now();
  const questions = Array.from({ length: (seconds * 1_000) / EVERY_MS }, async (_, index) => {
    const due = started + index * EVERY_MS;
    await pause(Math.max(0, due - performance.now()));
    const answer = await fetch(addresses[index % addresses.length] ?? '');
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
    return performance.now() - due;
  });
  return percentile(await Promise.all(questions), 0.99);
}
