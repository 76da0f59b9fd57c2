import { CHECKS } from './checks/checks.mjs';
import { runJest } from './checks/jest.mjs';
import { summary } from './checks/summary.mjs';
import { runNode } from './child.mjs';
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
  const results = [];
  // Who asks for certain tests wants their answer at once, not the checks of everything.
  for (const { name, args, minutes } of jestArguments.length > 0 ? [] : CHECKS) {
    results.push(await timed(name, async () => one(await runNode(args, { minutes }))));
  }
  results.push(await timed('Tests', () => runJest(jestArguments)));
  console.log(summary(results));
  if (results.some(({ failed }) => failed > 0)) process.exitCode = 1;
});

/**
 * @param {string} name
 * @param {() => Promise<Counts>} check
 */
async function timed(name, check) {
  console.log(`\n=== ${name} ===`);
  const started = Date.now();
  const counts = await check();
  return { name, ...counts, seconds: (Date.now() - started) / 1000 };
}

/** @param {boolean} ok */
function one(ok) {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}
