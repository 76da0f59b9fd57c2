/** Preloaded into the worker threads of a test (see src/rendering/worker-thread.ts). */
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
