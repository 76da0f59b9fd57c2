import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import type { Browser } from 'puppeteer';
import { LATE, withDeadline } from './deadline.js';

/** Also read by the set-up step, which installs a browser when none of these is there. */
const PLACES = JSON.parse(
  readFileSync(new URL('../../src/rendering/browser-places.json', import.meta.url), 'utf8'),
) as Partial<Record<NodeJS.Platform, string[]>>;

const OWN_SHELL: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'chrome-headless-shell-linux64/chrome-headless-shell',
  darwin: `chrome-headless-shell-mac-${process.arch}/chrome-headless-shell`,
  win32: 'chrome-headless-shell-win64/chrome-headless-shell.exe',
};

/** Each of these alone leaks; together nothing gets out, not even to this machine. */
const OFFLINE = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
];

/** Hinting rounds the widths of letters to screen pixels, which shows on paper as uneven spacing. */
const FOR_PAPER = ['--font-render-hinting=none'];

/**
 * The browser to print with: the configured one and no other, else the first in a known place,
 * else one that puppeteer has fetched.
 */
export function findBrowser(configured: string | undefined): string | undefined {
  if (configured !== undefined) return existsSync(configured) ? configured : undefined;
  return [...(PLACES[process.platform] ?? []), ...fetchedByPuppeteer()].find((place) =>
    existsSync(place),
  );
}

function fetchedByPuppeteer(): string[] {
  const folder = join(homedir(), '.cache/puppeteer/chrome-headless-shell');
  const shell = OWN_SHELL[process.platform];
  if (shell === undefined || !existsSync(folder)) return [];
  return readdirSync(folder).map((version) => join(folder, version, shell));
}

/**
 * A running browser that can reach nothing. Its profile is a temporary folder that goes with it.
 * @param deadline milliseconds it may take to answer
 * @throws Error when the program there is no browser, or does not answer
 */
export async function launchBrowser(path: string, deadline = 30_000): Promise<Browser> {
  // Takes a third of a second to load: only those who print wait for it.
  const { default: puppeteer } = await import('puppeteer');
  const silent = new AbortController();
  const launching = puppeteer.launch({
    executablePath: path,
    headless: path.includes('headless-shell') ? 'shell' : true,
    // A pipe opens no port, and the browser ends by itself when this process is gone.
    pipe: true,
    args: [...OFFLINE, ...FOR_PAPER, ...sandbox()],
    // Whoever stops the server closes the printer in its turn.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // Puppeteer itself waits three minutes for a program that says nothing.
    signal: silent.signal,
  });
  const browser = await withDeadline(deadline, launching);
  if (browser !== LATE) return browser;
  silent.abort();
  throw new Error(`${path} has not answered within ${deadline} ms`);
}

function sandbox(): string[] {
  if (process.getuid?.() !== 0) return [];
  new Logger('Browser').warn('Running as root: the browser has to start without its sandbox.');
  return ['--no-sandbox'];
}
