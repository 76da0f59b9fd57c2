import type { CDPSession } from 'puppeteer';
import { POLICY } from './paper-html.js';

/** A page that has shown so many papers is replaced. */
const WORN_AFTER_PAPERS = 500;

/** And one that has shown so large a paper: it keeps the memory that took. */
const WORN_AFTER_CHARACTERS = 500_000;

/** A window that can be seen is drawn sixty times a second, by four threads, whatever is in it. */
const UNSEEN = {
  url: 'about:blank',
  newWindow: true,
  background: true,
  windowState: 'minimized',
} as const;

/** The paper says itself how large it is and what stays free around it. */
const AS_IT_SAYS = {
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  preferCSSPageSize: true,
  printBackground: true,
  marginTop: 0,
  marginRight: 0,
  marginBottom: 0,
  marginLeft: 0,
} as const;

const OFFLINE = { offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };

/** Nothing is laid out for a screen that nobody looks at; it takes a third of the time. */
const NO_SCREEN = '<style>@media screen{html{display:none!important}}</style>';
/** A font that does not come leaves the next one of its list, as on any page. */
const LOAD_FONTS =
  'Promise.allSettled([...document.fonts].map((font) => font.load())).then(() => null)';

/** The process that shows the page has ended, e.g. because the machine had no memory left. */
export class PageCrashed extends Error {}

/**
 * A page that runs no scripts and may load nothing. All that papers leave behind in it is their
 * policy, the same for all, and the memory they took. The ids in its files count on from paper to
 * paper; `withCountedCells` numbers them anew.
 */
export class PrintPage {
  private papers = 0;
  private longest = 0;
  private left = false;
  private crashed = false;
  private readonly gone: Promise<void>;

  private constructor(
    private readonly browser: CDPSession,
    private readonly tab: CDPSession,
    private readonly id: string,
  ) {
    this.gone = new Promise((done) => {
      browser.on('Target.detachedFromTarget', function heard({ sessionId }) {
        if (sessionId !== tab.id()) return;
        browser.off('Target.detachedFromTarget', heard);
        done();
      });
    });
    // The browser would wait for ever for its answers; those of a page that is closed fail at once.
    this.whenCrashed(() => {
      this.crashed = true;
      discard(browser, id);
    });
  }

  /**
   * A page of the protocol and not of puppeteer, which has itself told of every step of every paper:
   * each message goes through five threads.
   * @param browser its session, which stays open as long as the page
   * @throws PageCrashed
   */
  static async open(browser: CDPSession): Promise<PrintPage> {
    const { targetId } = await browser.send('Target.createTarget', UNSEEN);
    try {
      const target = { targetId, flatten: true };
      const { sessionId } = await browser.send('Target.attachToTarget', target);
      const tab = browser.connection()?.session(sessionId);
      if (!tab) throw new Error('The browser has gone.');
      const page = new PrintPage(browser, tab, targetId);
      await page.unlessCrashed(page.setUp());
      return page;
    } catch (error) {
      discard(browser, targetId);
      throw error;
    }
  }

  /** Whether another paper may be printed on it. */
  get isFit(): boolean {
    const isWorn = this.papers >= WORN_AFTER_PAPERS || this.longest >= WORN_AFTER_CHARACTERS;
    return !isWorn && !this.left && !this.crashed;
  }

  /** Until somebody has closed it, also while a paper is under way. */
  whenCrashed(then: () => void): void {
    this.tab.once('Inspector.targetCrashed', then);
  }

  /**
   * No step of it has a deadline of its own.
   * @throws PageCrashed
   */
  print(html: string): Promise<Buffer> {
    this.papers += 1;
    // Without the fonts, which stand in the head.
    this.longest = Math.max(this.longest, html.length - html.indexOf('<body>'));
    return this.unlessCrashed(this.printed(html));
  }

  /** Ends when the page is gone; one that hangs may stay for ever. */
  async close(): Promise<void> {
    if (!this.tab.detached) await this.browser.send('Target.closeTarget', { targetId: this.id });
    await this.gone;
  }

  private async setUp(): Promise<void> {
    const { tab } = this;
    tab.on('Fetch.requestPaused', ({ requestId }) => {
      tab.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' }).catch(() => undefined);
    });
    await Promise.all([
      tab.send('Emulation.setScriptExecutionDisabled', { value: true }),
      tab.send('Network.emulateNetworkConditions', OFFLINE),
      tab.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      tab.send('Page.setDocumentContent', { frameId: this.id, html: POLICY }),
      tab.send('Runtime.enable'),
    ]);
    // Wherever it is then, the policy has not come along.
    tab.once('Runtime.executionContextsCleared', () => {
      this.left = true;
    });
  }

  private async printed(html: string): Promise<Buffer> {
    await Promise.all([
      this.tab.send('Page.setDocumentContent', { frameId: this.id, html: forPaper(html) }),
      // What is not laid out asks for no fonts.
      this.tab.send('Runtime.evaluate', { expression: LOAD_FONTS, awaitPromise: true }),
    ]);
    const { data } = await this.tab.send('Page.printToPDF', AS_IT_SAYS);
    return Buffer.from(data, 'base64');
  }

  private async unlessCrashed<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (cause) {
      // A step may fail before the browser tells of the crash: only then this has no answer of its own.
      await this.tab.send('Runtime.evaluate', { expression: '0' }).catch(() => undefined);
      throw this.crashed ? new PageCrashed('The page has crashed.', { cause }) : cause;
    }
  }
}

/** Nobody waits for it, or hears that it was gone already. */
function discard(browser: CDPSession, targetId: string): void {
  browser.send('Target.closeTarget', { targetId }).catch(() => undefined);
}

/** The page keeps the policy of every document it has shown, and would ask them all: it has ours already. */
const forPaper = (html: string): string =>
  html.replace(POLICY, '').replace('</head>', `${NO_SCREEN}</head>`);
