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

/**
 * A page that runs no scripts and may load nothing. All that papers leave behind in it is their
 * policy, the same for all, and the memory they took. The ids in its files count on from paper to
 * paper; `withCountedCells` numbers them anew.
 */
export class PrintPage {
  private papers = 0;
  private longest = 0;
  private left = false;

  private constructor(
    private readonly browser: CDPSession,
    private readonly tab: CDPSession,
    private readonly id: string,
  ) {
    // Wherever it is then, the policy has not come along.
    tab.once('Runtime.executionContextsCleared', () => {
      this.left = true;
    });
  }

  /**
   * A page of the protocol and not of puppeteer, which has itself told of every step of every paper:
   * each message goes through five threads.
   * @param browser its session, which stays open as long as the page
   */
  static async open(browser: CDPSession): Promise<PrintPage> {
    const { targetId } = await browser.send('Target.createTarget', UNSEEN);
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
    const tab = browser.connection()?.session(sessionId);
    if (!tab) throw new Error('The browser has gone.');
    tab.on('Fetch.requestPaused', ({ requestId }) => {
      tab.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' }).catch(() => undefined);
    });
    await Promise.all([
      tab.send('Emulation.setScriptExecutionDisabled', { value: true }),
      tab.send('Network.emulateNetworkConditions', OFFLINE),
      tab.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      tab.send('Page.setDocumentContent', { frameId: targetId, html: POLICY }),
      tab.send('Runtime.enable'),
    ]);
    return new PrintPage(browser, tab, targetId);
  }

  /** Whether another paper may be printed on it. */
  get isFit(): boolean {
    return this.papers < WORN_AFTER_PAPERS && this.longest < WORN_AFTER_CHARACTERS && !this.left;
  }

  /** No step of it has a deadline of its own. */
  async print(html: string): Promise<Buffer> {
    this.papers += 1;
    // Without the fonts, which stand in the head.
    this.longest = Math.max(this.longest, html.length - html.indexOf('<body>'));
    await Promise.all([
      this.tab.send('Page.setDocumentContent', { frameId: this.id, html: forPaper(html) }),
      // What is not laid out asks for no fonts.
      this.tab.send('Runtime.evaluate', { expression: LOAD_FONTS, awaitPromise: true }),
    ]);
    const { data } = await this.tab.send('Page.printToPDF', AS_IT_SAYS);
    return Buffer.from(data, 'base64');
  }

  /** Ends when the page is gone; one that hangs may stay for ever. */
  async close(): Promise<void> {
    const { browser, tab } = this;
    const gone = new Promise<void>((done) => {
      browser.on('Target.detachedFromTarget', function heard({ sessionId }) {
        if (sessionId !== tab.id()) return;
        browser.off('Target.detachedFromTarget', heard);
        done();
      });
    });
    await browser.send('Target.closeTarget', { targetId: this.id });
    await gone;
  }
}

/** The page keeps the policy of every document it has shown, and would ask them all: it has ours already. */
const forPaper = (html: string): string =>
  html.replace(POLICY, '').replace('</head>', `${NO_SCREEN}</head>`);
