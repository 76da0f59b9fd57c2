import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { SetupError, say } from './say.mjs';
import { ensureBrowser } from './steps/browser.mjs';
import { ensureBuild } from './steps/build.mjs';
import { ensureDependencies } from './steps/dependencies.mjs';

await run(async () => {
  await ensureDependencies(root);
  await ensureBuild(root);
  await ensureBrowser(root).catch(goOnWithoutPdf);
  // In this process: one process less to start, and one less to stop with Ctrl-C.
  await import(pathToFileURL(`${root}dist/main.js`).href);
});

/** @param {unknown} error */
function goOnWithoutPdf(error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  say('Es geht ohne Browser weiter: Alles außer PDF ist möglich.');
}
