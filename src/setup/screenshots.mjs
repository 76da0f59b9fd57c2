import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { SetupError, say } from './say.mjs';
import { startDemo } from './screenshots/demo-server.mjs';
import { takeHandbook } from './screenshots/handbook.mjs';
import { takeMainPages } from './screenshots/main-pages.mjs';
import { ensureBrowser } from './steps/browser.mjs';
import { ensureBuild } from './steps/build.mjs';
import { ensureDependencies } from './steps/dependencies.mjs';

const FOLDER = join(root, 'screenshots');
/** What the handbook shows is copied from here to docs/bilder when it has changed. */
const HANDBOOK = join(FOLDER, 'handbuch');

await run(async () => {
  await ensureDependencies(root);
  await ensureBuild(root);
  const executablePath = await ensureBrowser(root);
  const data = mkdtempSync(join(tmpdir(), 'umsetzungsstand-bilder-'));
  mkdirSync(HANDBOOK, { recursive: true });
  const server = startDemo(data);
  try {
    const demo = await server.ready;
    const { chromium } = await import('playwright-core');
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const browser = await chromium.launch({ executablePath, args });
    const missing = await takeMainPages(browser, demo, FOLDER);
    await takeHandbook(browser, demo, HANDBOOK);
    await browser.close();
    say(`Die Bilder liegen in ${FOLDER}.`);
    if (missing.length > 0) throw new SetupError(`Nicht zu sehen: ${missing.join(', ')}.`);
  } finally {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
});
