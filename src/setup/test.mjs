import { CHECKS } from './checks/checks.mjs';
import { runJest } from './checks/jest.mjs';
import { summary } from './checks/summary.mjs';
import { runNodeBeside } from './child.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { ensureBrowser } from './steps/browser.mjs';
import { ensureBuild } from './steps/build.mjs';
import { ensureDependencies } from './steps/dependencies.mjs';

/** @typedef {import('./checks/summary.mjs').Counts} Counts */

await run(async () => {
  await ensureDependencies(root);
  await ensureBuild(root);
  await ensureBrowser(root);
  const jestArguments = process.argv.slice(2);
  // Who asks for certain tests wants their answer at once, not the checks of everything.
  const checks = jestArguments.length > 0 ? [] : CHECKS;
  // Beside each other: the tests often wait, for a browser or for a program that starts.
  const [tested, checked] = await Promise.all([
    timed('Tests', () => runJest(jestArguments)),
    oneByOne(checks),
  ]);
  const results = [...checked, tested];
  console.log(summary(results));
  if (results.some(({ failed }) => failed > 0)) process.exitCode = 1;
});

/** @param {typeof CHECKS} checks */
async function oneByOne(checks) {
  const results = [];
  for (const { name, args, minutes } of checks) {
    results.push(await timed(name, () => passed(name, args, minutes)));
  }
  return results;
}

/**
 * @param {string} name
 * @param {string[]} args
 * @param {number} minutes
 * @returns {Promise<Counts>}
 */
async function passed(name, args, minutes) {
  const { ok, output } = await runNodeBeside(args, { minutes });
  if (!ok) console.log(`\n=== ${name} ===\n${output.trim()}\n`);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/**
 * @param {string} name
 * @param {() => Promise<Counts>} work
 */
async function timed(name, work) {
  const started = Date.now();
  const counts = await work();
  return { name, ...counts, seconds: (Date.now() - started) / 1000 };
}
