import { root } from './root.mjs';
import { run } from './run.mjs';
import { ensureBuild } from './steps/build.mjs';
import { ensureDependencies } from './steps/dependencies.mjs';

await run(async () => {
  await ensureDependencies(root);
  await ensureBuild(root);
});
