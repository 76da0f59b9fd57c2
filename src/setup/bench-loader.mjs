import { register } from 'node:module';

// Benchmarks are TypeScript that imports from src/, so that they are type-checked; what runs, and
// is measured, is the build in dist/.
register('./bench-hooks.mjs', import.meta.url);
