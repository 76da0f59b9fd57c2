/** Preloaded into the worker threads of a test (see compiling-workers.ts). */
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
