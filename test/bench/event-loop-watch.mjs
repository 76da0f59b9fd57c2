import { appendFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

/** Loaded into the program by the bench: writes into a file how late its event loop comes round. */
const EVERY_MS = 5;
const WRITTEN_EVERY_MS = 500;

const file = new URL(import.meta.url).searchParams.get('into');

/** @param {string} into */
function watch(into) {
  /** @type {number[]} */
  let late = [];
  let begun = Date.now();
  let due = performance.now() + EVERY_MS;
  setInterval(() => {
    const now = performance.now();
    late.push(Math.max(0, now - due));
    due = now + EVERY_MS;
  }, EVERY_MS).unref();
  setInterval(() => {
    appendFileSync(into, `${begun} ${late.map((ms) => ms.toFixed(1)).join(' ')}\n`);
    late = [];
    begun = Date.now();
  }, WRITTEN_EVERY_MS).unref();
}

if (isMainThread && file !== null) watch(file);
