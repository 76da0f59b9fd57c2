import type { Browser, Page } from 'puppeteer';
import { DomainError } from '../texts/domain-error.js';
import { LATE, withDeadline } from './deadline.js';

const CLOSING_DEADLINE = 1_000;

/**
 * A running browser with a few blank pages. Every document gets a page that has never shown
 * anything else: only then are the ids in the file the same every time.
 */
export class PrintBrowser {
  private readonly blank: Promise<Page>[] = [];

  /** @param spare how many blank pages wait ready, so that a fresh page costs no time */
  constructor(
    private readonly browser: Browser,
    private readonly spare: number,
  ) {}

  get connected(): boolean {
    return this.browser.connected;
  }

  whenGone(then: () => void): void {
    this.browser.once('disconnected', then);
  }

  async warm(): Promise<void> {
    while (this.connected && this.blank.length < this.spare) {
      const page = blankPage(this.browser);
      // Whoever takes the page hears of its failure.
      page.catch(() => undefined);
      this.blank.push(page);
    }
    await Promise.all(this.blank);
  }

  /** @throws DomainError RENDERING_TIMEOUT after so many milliseconds; anything else as it comes */
  async print(html: string, deadline: number): Promise<Buffer> {
    const page = this.blank.shift() ?? blankPage(this.browser);
    const printing = withDeadline(
      deadline,
      page.then((blank) => pdfOf(blank, html)),
    );
    // Closing takes as long as printing a short paper: nobody waits for it, unless the page hangs.
    const away = printing.catch(() => undefined).then(() => this.putAway(page));
    const pdf = await printing;
    if (pdf !== LATE) return pdf;
    await away;
    throw new DomainError(
      'RENDERING_TIMEOUT',
      `Das PDF war nach ${deadline / 1_000} Sekunden nicht fertig; länger darf das nicht dauern. Bitte versuchen Sie es noch einmal, oder wählen Sie weniger Maßnahmen aus.`,
    );
  }

  async close(): Promise<void> {
    if ((await withDeadline(CLOSING_DEADLINE, this.browser.close())) === LATE) this.kill();
  }

  /** A page that does not close any more takes its browser with it. */
  private async putAway(page: Promise<Page>): Promise<void> {
    const closing = page.then((used) => used.close()).catch(() => undefined);
    if ((await withDeadline(CLOSING_DEADLINE, closing)) === LATE) this.kill();
    else this.warm().catch(() => undefined);
  }

  private kill(): void {
    this.browser.process()?.kill('SIGKILL');
  }
}

/** A page that runs no scripts and may load nothing. */
async function blankPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  page.on('request', (request) => {
    request.abort().catch(() => undefined);
  });
  await Promise.all([
    page.setJavaScriptEnabled(false),
    page.setOfflineMode(true),
    page.setRequestInterception(true),
  ]);
  return page;
}

/** Neither step has a deadline of its own that can be relied on. */
async function pdfOf(page: Page, html: string): Promise<Buffer> {
  // 'networkidle0' would wait for ever on an intercepted page.
  await page.setContent(html, { waitUntil: 'load', timeout: 0 });
  const pdf = await page.pdf({
    tagged: true,
    outline: true,
    preferCSSPageSize: true,
    printBackground: true,
    waitForFonts: true,
    timeout: 0,
  });
  return Buffer.from(pdf);
}
