import { execFileSync } from 'node:child_process';
import { accessSync, constants, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SetupError, say } from '../say.mjs';
import { installWithApt, installWithPuppeteer } from './browser-install.mjs';

export const NO_BROWSER =
  'Es ist kein Browser zum Drucken da, und es ließ sich keiner installieren. Bitte installieren Sie Chromium oder Google Chrome (Debian, als root: apt-get install chromium-headless-shell) oder nennen Sie mit BROWSER_PATH den Pfad zu einem vorhandenen Browser.';

/**
 * Finds a browser to print with, or installs one.
 * @param {string} root
 * @returns {Promise<string>} its path
 * @throws {SetupError} if there is none and none can be had
 */
export async function ensureBrowser(root) {
  const found = await findBrowser(root);
  if (found !== undefined) return found;
  if (triedLately(root)) throw new SetupError(NO_BROWSER);
  for (const install of [installWithPuppeteer, installWithApt]) {
    await install(root);
    const installed = await findBrowser(root);
    if (installed === undefined) continue;
    say(`Der Browser liegt unter ${installed}.`);
    return installed;
  }
  throw new SetupError(NO_BROWSER);
}

/**
 * Where a firewall swallows the download, each try takes minutes: once an hour is enough.
 * @param {string} root
 */
function triedLately(root) {
  const stamp = join(root, 'node_modules', '.browser-tried');
  const last = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (Date.now() - last < 3_600_000) return true;
  writeFileSync(stamp, '');
  return false;
}

/**
 * BROWSER_PATH, then the known places, then the folder where Puppeteer's installer puts its own.
 * @param {string} root
 * @returns {Promise<string | undefined>}
 */
async function findBrowser(root) {
  const named = namedBrowser(process.env.BROWSER_PATH);
  if (named !== undefined) return named;
  return firstProgram(knownPlaces(root)) ?? (await puppeteersBrowser(root));
}

/**
 * Who names a browser wants that one and no other.
 * @param {string | undefined} path the value of BROWSER_PATH
 */
export function namedBrowser(path) {
  if (!path?.trim()) return undefined;
  if (isProgram(path.trim())) return path.trim();
  throw new SetupError(
    `BROWSER_PATH zeigt auf "${path.trim()}", dort liegt kein ausführbares Programm. Bitte berichtigen Sie den Pfad, oder lassen Sie BROWSER_PATH weg: Dann wird an den üblichen Stellen gesucht.`,
  );
}

/** @param {readonly string[]} places */
export function firstProgram(places) {
  return places.find(isProgram);
}

/**
 * The list that the server looks at, too.
 * @param {string} root
 * @param {string} [platform]
 * @returns {string[]}
 */
export function knownPlaces(root, platform = process.platform) {
  const file = join(root, 'src', 'rendering', 'browser-places.json');
  return JSON.parse(readFileSync(file, 'utf8'))[platform] ?? [];
}

/**
 * A download may lack system libraries, or be cut short: it counts only if it starts.
 * @param {string} root
 */
async function puppeteersBrowser(root) {
  const module = createRequire(join(root, 'package.json')).resolve('puppeteer');
  const { default: puppeteer } = await import(pathToFileURL(module).href);
  const path = puppeteer.executablePath({ headless: 'shell' });
  return isProgram(path) && starts(path) ? path : undefined;
}

/** @param {string} path */
function starts(path) {
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 10_000 });
    return true;
  } catch {
    return false;
  }
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
