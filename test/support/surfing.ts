import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../src/rendering/browser.js';
import { Sessions } from '../../src/auth/sessions.js';
import type { TestApp } from './databases.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const QUESTION = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  // Nobody answers from within a preview, which runs no scripts; axe would wait for it every time.
  iframes: false,
};

/** Widths people have: an office PC, a small phone (also 1280 pixels at 400 percent). */
export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 320, height: 640 };

/** What people have before them, in words, and whether its scripts run: for `it.each`. */
export const DEVICES = [
  ['at a desk', DESKTOP, true],
  ['on a phone', PHONE, true],
  ['on a phone without scripts', PHONE, false],
] as const;

/** A person in front of a real browser, who keeps an eye on what pages must never do. */
export interface Surfer {
  readonly page: Page;
  /** Opens a page of the product. */
  open(path: string): Promise<void>;
  /** What stands in the middle of the page. */
  text(): Promise<string>;
  /** Presses the button of that name, by keyboard. */
  press(button: string): Promise<void>;
  /** What axe and the width of the page find wrong with what is shown, in words; nothing if all is well. */
  flaws(): Promise<string[]>;
  /** Errors on the console, breaches of the content policy, requests to other hosts. */
  readonly incidents: string[];
  close(): Promise<void>;
}

let browser: Browser | undefined;

/** One browser for the tests of a file; end it with `closeBrowser` in `afterAll`. */
async function openBrowser(): Promise<Browser> {
  browser ??= await chromium.launch({
    executablePath: findBrowser(process.env.BROWSER_PATH) ?? 'no browser found',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  return browser;
}

export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = undefined;
}

/**
 * `surf` for a `describe` in which each test has people of its own: after it their pages are closed,
 * and have done nothing that pages must never do. The browser ends with the last test.
 */
export function surfing(): typeof surf {
  const surfers: Surfer[] = [];
  afterEach(async () => {
    const people = surfers.splice(0);
    await Promise.all(people.map((surfer) => surfer.close()));
    expect(people.flatMap(({ incidents }) => incidents)).toEqual([]);
  });
  afterAll(closeBrowser);
  return async (...person) => {
    const surfer = await surf(...person);
    surfers.push(surfer);
    return surfer;
  };
}

/** @param account who has signed in; nobody when left out */
export async function surf(
  app: TestApp,
  account?: { id: string },
  options: BrowserContextOptions = {},
): Promise<Surfer> {
  const context = await (
    await openBrowser()
  ).newContext({
    viewport: DESKTOP,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    ...options,
  });
  if (account) await context.addCookies([await sessionCookie(app, account)]);
  const page = await context.newPage();
  const incidents = watch(page, app.address);
  return {
    page,
    incidents,
    async open(path) {
      await page.goto(`${app.address}${path}`);
    },
    text: () => page.getByRole('main').innerText(),
    press: (button) => page.getByRole('button', { name: button, exact: true }).press('Enter'),
    flaws: () => flawsOf(page),
    close: () => context.close(),
  };
}

async function sessionCookie(app: TestApp, { id }: { id: string }) {
  const sessions = app.get(Sessions);
  const value = await app.database.write((em) => sessions.begin(em, id));
  return { name: 'sitzung', value, url: app.address, httpOnly: true };
}

function watch(page: Page, address: string): string[] {
  const incidents: string[] = [];
  page.on('console', (message) => {
    // A page that answers 4xx by design is reported there, too.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      incidents.push(message.text());
  });
  page.on('pageerror', (error) => incidents.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:'))
      incidents.push(`asked ${request.url()}`);
  });
  return incidents;
}

interface AxeResult {
  violations: { id: string; help: string; nodes: { target: string[]; failureSummary: string }[] }[];
}

async function flawsOf(page: Page): Promise<string[]> {
  // Half a megabyte of script: given to a page once, at whatever widths it is looked at.
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResult>(
    `axe.run(document,${JSON.stringify(QUESTION)})`,
  );
  const width = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  return [
    ...violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help} (${node.target.join(' ')}) ${node.failureSummary}`),
    ),
    ...(width > 0 ? [`the page is ${width} pixels too wide`] : []),
  ];
}
