import { createRequire } from 'node:module';

// Its types know nothing of the `default` that an import would bring.
const { default: TestSequencer } = createRequire(import.meta.url)('@jest/test-sequencer');

/** What takes the longest, by the end of its path; the longest of all are the smallest files. */
const LONG = [
  'stress/crash.spec.ts',
  'pages/every-page.spec.ts',
  'start/cli.spec.ts',
  'start/program.spec.ts',
  'conformance/conformance.spec.ts',
  'pages/journeys.spec.ts',
  'auth/route-matrix.spec.ts',
  'web/hostile-content.spec.ts',
];

/**
 * Without times of an earlier run, as in a fresh clone, Jest starts with the largest files. What
 * then runs alone in the end would keep everybody waiting for two minutes.
 */
export default class LongestFirst extends TestSequencer {
  /** @param {{ path: string }[]} tests */
  async sort(tests) {
    /** @type {{ path: string }[]} */
    const sorted = await super.sort(tests);
    const long = LONG.flatMap((end) => sorted.filter(({ path }) => path.endsWith(end)));
    return [...new Set([...long, ...sorted])];
  }
}
