import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from '../child.mjs';
import { say } from '../say.mjs';

const APT = '/usr/bin/apt-get';

/**
 * The ordinary way, for every user and platform. Fails, or hangs, where its download is blocked.
 * @param {string} root
 */
export async function installWithPuppeteer(root) {
  say('Ein Browser zum Drucken wird heruntergeladen (einmalig, etwa 1 Minute) …');
  const cli = join(root, 'node_modules', 'puppeteer', 'lib', 'cjs', 'puppeteer', 'node', 'cli.js');
  const args = [cli, 'browsers', 'install', 'chrome-headless-shell'];
  const { ok } = await runQuietly(process.execPath, args, { minutes: 3 });
  if (!ok) say('Der Download ist nicht gelungen.');
}

/** Debian's own package, where this user may install packages. */
export async function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync(APT)) return;
  say('Der Browser wird aus den Paketen des Systems installiert (einmalig, etwa 1 Minute) …');
  if (!(await aptInstall())) {
    // A machine whose package lists are missing or old.
    await apt(['update']);
    if (!(await aptInstall())) say('Auch die Installation mit apt-get ist nicht gelungen.');
  }
}

const aptInstall = () => apt(['install', '--no-install-recommends', 'chromium-headless-shell']);

/** @param {string[]} args */
async function apt(args) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const all = ['-y', '-o', 'DPkg::Lock::Timeout=120', ...args];
  // Killed in the middle, dpkg leaves packages that somebody has to repair.
  return (await runQuietly(APT, all, { env, minutes: 10, killable: false })).ok;
}
