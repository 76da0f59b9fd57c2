import type { Browser, Page } from 'puppeteer';

/** A page that has shown so much text is replaced: what it holds grows with what it has shown. */
const WORN_AFTER_CHARACTERS = 500_000;

/** Nothing is laid out for a screen that nobody looks at; it takes a third of the time. */
const NO_SCREEN = '<style>@media screen{html{display:none!important}}</style>';
/** A font that does not come leaves the next one of its list, as on any page. */
const LOAD_FONTS =
  'Promise.allSettled([...document.fonts].map((font) => font.load())).then(() => null)';

/**
 * A page that runs no scripts and may load nothing, so papers leave nothing behind in it. The ids
 * in its files count on from paper to paper; `withCountedCells` numbers them anew.
 */
export class PrintPage {
  private shown = 0;

  private constructor(private readonly page: Page) {}

  static async open(browser: Browser): Promise<PrintPage> {
    const page = await browser.newPage();
    page.on('request', (request) => {
      request.abort().catch(() => undefined);
    });
    await Promise.all([
      page.setJavaScriptEnabled(false),
      page.setOfflineMode(true),
      page.setRequestInterception(true),
    ]);
    return new PrintPage(page);
  }

  /** Whether another paper may be printed on it. */
  get isFit(): boolean {
    return this.shown < WORN_AFTER_CHARACTERS && this.page.url() === 'about:blank';
  }

  /** No step of it has a deadline of its own that can be relied on. */
  async print(html: string): Promise<Buffer> {
    this.shown += html.length - html.indexOf('<body>');
    // 'networkidle0' would wait for ever on an intercepted page.
    await this.page.setContent(withoutScreen(html), { waitUntil: 'load', timeout: 0 });
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
    return Buffer.from(pdf);
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

const withoutScreen = (html: string): string => html.replace('</head>', `${NO_SCREEN}</head>`);
