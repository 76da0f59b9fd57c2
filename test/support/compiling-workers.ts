/**
 * Under Jest there are only the TypeScript sources, and a worker thread knows nothing of Jest's
 * transforms: these flags of Node give it a compiler of its own.
 */
export const COMPILING_WORKERS: readonly string[] = [
  '--import',
  new URL('typescript-in-workers.mjs', import.meta.url).href,
];
