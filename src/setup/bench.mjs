import { runNode } from './child.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { SetupError } from './say.mjs';
import { ensureBrowser } from './steps/browser.mjs';
import { ensureBuild } from './steps/build.mjs';
import { ensureDependencies } from './steps/dependencies.mjs';

await run(async () => {
  await ensureDependencies(root);
  await ensureBuild(root);
  await ensureBrowser(root);
  const loader = new URL('bench-loader.mjs', import.meta.url).href;
  const args = ['--import', loader, 'test/bench/main.ts', ...process.argv.slice(2)];
  if (!(await runNode(args, { minutes: 60 }))) throw new SetupError('Die Messung ist abgebrochen.');
});
