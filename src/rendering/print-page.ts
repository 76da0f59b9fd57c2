import type { Browser, CreatePageOptions, Page } from 'puppeteer';
import { bufferOver } from './bytes.js';
import { POLICY } from './paper-html.js';

/** A page that has shown so many papers is replaced. */
const WORN_AFTER_PAPERS = 500;

/** And one that has shown so large a paper: it keeps the memory that took. */
const WORN_AFTER_CHARACTERS = 500_000;

/** A window that can be seen is drawn sixty times a second, by four threads, whatever is in it. */
const UNSEEN: CreatePageOptions = {
  type: 'window',
  background: true,
  windowBounds: { windowState: 'minimized' },
};

/** Nothing is laid out for a screen that nobody looks at; it takes a third of the time. */
const NO_SCREEN = '<style>@media screen{html{display:none!important}}</style>';
/** A font that does not come leaves the next one of its list, as on any page. */
const LOAD_FONTS =
  'Promise.allSettled([...document.fonts].map((font) => font.load())).then(() => null)';

/**
 * A page that runs no scripts and may load nothing. All that papers leave behind in it is their
 * policy, the same for all, and the memory they took. The ids in its files count on from paper to
 * paper; `withCountedCells` numbers them anew.
 */
export class PrintPage {
  private papers = 0;
  private longest = 0;

  private constructor(private readonly page: Page) {}

  static async open(browser: Browser): Promise<PrintPage> {
    const page = await browser.newPage(UNSEEN);
    page.on('request', (request) => {
      request.abort().catch(() => undefined);
    });
    await Promise.all([
      page.setJavaScriptEnabled(false),
      page.setOfflineMode(true),
      page.setRequestInterception(true),
    ]);
    await page.setContent(POLICY, { timeout: 0 });
    return new PrintPage(page);
  }

  /** Whether another paper may be printed on it. */
  get isFit(): boolean {
    return (
      this.papers < WORN_AFTER_PAPERS &&
      this.longest < WORN_AFTER_CHARACTERS &&
      this.page.url() === 'about:blank'
    );
  }

  /** No step of it has a deadline of its own that can be relied on. */
  async print(html: string): Promise<Buffer> {
    this.papers += 1;
    // Without the fonts, which stand in the head.
    this.longest = Math.max(this.longest, html.length - html.indexOf('<body>'));
    // 'networkidle0' would wait for ever on an intercepted page.
    await this.page.setContent(forPaper(html), { waitUntil: 'load', timeout: 0 });
    // What is not laid out asks for no fonts.
    await this.page.evaluate(LOAD_FONTS);
    const pdf = await this.page.pdf({
      tagged: true,
      outline: true,
      preferCSSPageSize: true,
      printBackground: true,
      // All of them have been waited for.
      waitForFonts: false,
      timeout: 0,
    });
    return bufferOver(pdf);
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

/** The page keeps the policy of every document it has shown, and would ask them all: it has ours already. */
const forPaper = (html: string): string =>
  html.replace(POLICY, '').replace('</head>', `${NO_SCREEN}</head>`);
