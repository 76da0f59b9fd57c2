import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { ensureBuild } from './steps/build.mjs';
import { ensureDependencies } from './steps/dependencies.mjs';

await run(async () => {
  await ensureDependencies(root);
  await ensureBuild(root);
  const program = `${root}dist/cli.js`;
  // So that the command line finds its arguments where they stand without the set-up.
  process.argv[1] = program;
  await import(pathToFileURL(program).href);
});
