import type { Browser, Page } from 'puppeteer';
import { findBrowser, launchBrowser } from '../../src/rendering/browser.js';

const AS_THE_PROGRAM_PRINTS = {
  tagged: true,
  outline: true,
  preferCSSPageSize: true,
  printBackground: true,
} as const;

/** What the browser alone needs for the same HTML. */
export class Floor {
  private constructor(
    private readonly browser: Browser,
    private readonly page: Page,
  ) {}

  static async start(): Promise<Floor> {
    const browser = await launch();
    return new Floor(browser, await browser.newPage());
  }

  /** E.g. `HeadlessChrome/141.0.0.0`. */
  version(): Promise<string> {
    return this.browser.version();
  }

  onReusedPage(html: string): Promise<void> {
    return print(this.page, html);
  }

  onFreshPage(html: string): Promise<void> {
    return printOnFreshPage(this.browser, html);
  }

  stop(): Promise<void> {
    return this.browser.close();
  }
}

/** With everything a first document has to wait for. */
export async function inFreshBrowser(html: string): Promise<void> {
  const browser = await launch();
  try {
    await printOnFreshPage(browser, html);
  } finally {
    await browser.close();
  }
}

function launch(): Promise<Browser> {
  const path = findBrowser(undefined);
  if (path === undefined) throw new Error('Ohne Browser lässt sich nichts messen.');
  return launchBrowser(path);
}

async function printOnFreshPage(browser: Browser, html: string): Promise<void> {
  const page = await browser.newPage();
  try {
    await print(page, html);
  } finally {
    await page.close();
  }
}

async function print(page: Page, html: string): Promise<void> {
  await page.setContent(html, { waitUntil: 'load' });
  await page.pdf(AS_THE_PROGRAM_PRINTS);
}
