import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from '../child.mjs';

const JEST = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];

const EVERYTHING_MINUTES = 40;
/** Who names the tests may wait for long ones; five hundred kills take more than half an hour. */
const NAMED_MINUTES = 120;

/**
 * @param {string[]} args what the person gave behind `npm test --`
 * @returns {Promise<import('./summary.mjs').Counts>}
 */
export async function runJest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'umsetzungsstand-jest-'));
  try {
    const report = join(folder, 'report.json');
    const ok = await runNode([...JEST, '--json', `--outputFile=${report}`, ...args], {
      minutes: args.length > 0 ? NAMED_MINUTES : EVERYTHING_MINUTES,
    });
    return countsOf(ok, report);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {boolean} ok whether Jest ended well
 * @param {string} report the file it was to write
 */
function countsOf(ok, report) {
  let result;
  try {
    result = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  // A file that does not even load has no failed test of its own.
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return {
    passed: result.numPassedTests,
    failed: Math.max(failed, ok ? 0 : 1),
    skipped: result.numPendingTests + result.numTodoTests,
  };
}
