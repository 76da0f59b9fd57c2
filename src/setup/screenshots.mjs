import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { SetupError, say } from './say.mjs';
import { ensureBrowser } from './steps/browser.mjs';
import { ensureBuild } from './steps/build.mjs';
import { ensureDependencies } from './steps/dependencies.mjs';

/**
 * The twelve main pages: name of the picture, who looks (null: nobody signed in), where; `first` is a
 * link on that page which is followed.
 * @type {{ name: string, who: string | null, path: string, first?: string }[]}
 */
const PAGES = [
  { name: '01-startseite', who: null, path: '/' },
  { name: '02-meine-massnahmen', who: 'demo-amtsleitung', path: '/meine-massnahmen' },
  {
    name: '03-sachstand',
    who: 'demo-amtsleitung',
    path: '/meine-massnahmen',
    first: 'a[href*="/sachstand"]',
  },
  { name: '04-uebersicht', who: 'demo-ki', path: '/uebersicht' },
  { name: '05-massnahmen', who: 'demo-ki', path: '/massnahmen' },
  {
    name: '06-massnahme',
    who: 'demo-ki',
    path: '/massnahmen',
    first: 'tbody a[href^="/massnahmen/"]',
  },
  { name: '07-annahme', who: 'demo-ki', path: '/annahme' },
  { name: '08-vorlagen', who: 'demo-ausschuss', path: '/vorlagen' },
  {
    name: '09-vorlage',
    who: 'demo-ausschuss',
    path: '/vorlagen',
    first: 'main a[href^="/vorlagen/"]',
  },
  { name: '10-organisationen', who: 'demo-ki', path: '/organisationen' },
  { name: '11-konten', who: 'demo-administration', path: '/verwaltung/konten' },
  { name: '12-protokoll', who: 'demo-pruefung', path: '/protokoll' },
];
const WIDTHS = [1280, 360];
const HEIGHT = 900;
const FOLDER = join(root, 'screenshots');

await run(async () => {
  await ensureDependencies(root);
  await ensureBuild(root);
  const executablePath = await ensureBrowser(root);
  const data = mkdtempSync(join(tmpdir(), 'umsetzungsstand-bilder-'));
  const server = startServer(data);
  try {
    const { address, passwords } = await server.ready;
    const { chromium } = await import('playwright-core');
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const browser = await chromium.launch({ executablePath, args });
    const missing = await takeAll(browser, address, passwords);
    await browser.close();
    say(`Die Bilder liegen in ${FOLDER}.`);
    if (missing.length > 0) throw new SetupError(`Nicht zu sehen: ${missing.join(', ')}.`);
  } finally {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
});

/**
 * The product with demo data, in a folder of its own.
 * @param {string} folder
 */
function startServer(folder) {
  const env = {
    ...process.env,
    DATA_DIR: join(folder, 'data'),
    REPORTS_DIR: join(folder, 'reports'),
    DATABASE_URL: '',
    PORT: '0',
    SEED: 'demo',
    LOG_LEVEL: 'error',
  };
  const child = spawn(process.execPath, [join(root, 'dist', 'main.js')], { env });
  child.stderr.pipe(process.stderr);
  const ended = new Promise((done) => child.on('close', done));
  /** @type {Promise<{ address: string, passwords: Map<string, string> }>} */
  const ready = new Promise((done, fail) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      if (said.includes('Beenden mit')) done(readStart(said));
    });
    void ended.then(() => fail(new SetupError('Das Programm startet nicht.')));
  });
  return {
    ready,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** @param {string} said what the program tells when it has started */
function readStart(said) {
  const address = /bereit: (http:\S+)/.exec(said)?.[1] ?? '';
  const accounts = said.matchAll(/^ {2}(demo-\S+) +(\S.*?) +\(/gm);
  const passwords = new Map([...accounts].map(([, login = '', word = '']) => [login, word]));
  return { address, passwords };
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {Map<string, string>} passwords
 * @returns {Promise<string[]>} pages that could not be seen
 */
async function takeAll(browser, address, passwords) {
  mkdirSync(FOLDER, { recursive: true });
  const missing = [];
  for (const who of new Set(PAGES.map((page) => page.who))) {
    const context = await browser.newContext({ locale: 'de-DE', timezoneId: 'Europe/Berlin' });
    const page = await context.newPage();
    if (who !== null) await signIn(page, address, who, passwords.get(who) ?? '');
    for (const picture of PAGES.filter((it) => it.who === who))
      if (!(await take(page, address, picture))) missing.push(picture.name);
    await context.close();
  }
  return missing;
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} address
 * @param {string} login
 * @param {string} password
 */
async function signIn(page, address, login, password) {
  await page.goto(`${address}/anmelden`);
  await page.fill('#login', login);
  await page.fill('#password', password);
  await page.press('#password', 'Enter');
  await page.waitForURL((url) => url.pathname !== '/anmelden');
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} address
 * @param {(typeof PAGES)[number]} picture
 */
async function take(page, address, { name, path, first }) {
  let answer = await page.goto(`${address}${path}`);
  if (first !== undefined) {
    const href = await page
      .locator(first)
      .first()
      .getAttribute('href', { timeout: 2000 })
      .catch(() => null);
    if (href === null) return false;
    answer = await page.goto(`${address}${href}`);
  }
  if (answer === null || !answer.ok()) return false;
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    await page.screenshot({ path: join(FOLDER, `${name}-${width}.png`), fullPage: true });
  }
  return true;
}
