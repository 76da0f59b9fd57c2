import { availableParallelism } from 'node:os';
import { DomainError } from '../texts/domain-error.js';
import { findBrowser, launchBrowser } from './browser.js';
import { LATE, withDeadline } from './deadline.js';
import { PrintBrowser } from './print-browser.js';
import { PageCrashed } from './print-page.js';
import { shuttingDown } from './shutting-down.js';
import { Slots } from './slots.js';

/** More pages at a time than cores only add to the waiting; one alone leaves gaps. */
const PARALLEL = Math.max(2, availableParallelism());

/** How many blank pages stand ready. */
const SPARE = 2;

/** How long closing waits for a browser that is just starting, in milliseconds. */
const CLOSING_DEADLINE = 1_000;

const GOES_ON = 'Als DOCX und HTML gibt es das Papier weiterhin.';

/** Prints HTML as PDF, in a browser that is started when it is first needed and replaced when it dies. */
export class Printer {
  private browser: Promise<PrintBrowser> | undefined;
  private startFailed = false;
  private closed = false;
  private readonly waiting = new Set<(reason: Error) => void>();
  private readonly slots = new Slots(PARALLEL);

  /** @param deadline milliseconds one document may take, from the moment its turn comes */
  constructor(
    private readonly configuredPath: string | undefined,
    private readonly deadline: number,
  ) {}

  /** Of the browser that printed last, e.g. `HeadlessChrome/156.0.7632.0`. */
  browserVersion: string | undefined;

  /** Why no PDF is possible, in German, as far as is known; undefined when nothing speaks against it. */
  get problem(): string | undefined {
    const configured = this.configuredPath !== undefined;
    if (this.path === undefined) {
      return configured
        ? `BROWSER_PATH führt zu keinem Browser. ${GOES_ON}`
        : `Es ist kein Browser zum Drucken da (BROWSER_PATH oder Chromium). ${GOES_ON}`;
    }
    if (!this.startFailed) return undefined;
    return `Der Browser zum Drucken startet nicht. Bitte prüfen Sie ${configured ? '' : 'ihn oder nennen Sie einen anderen mit '}BROWSER_PATH. ${GOES_ON}`;
  }

  /**
   * Starts the browser and its blank pages; where there is no browser it does nothing.
   * @throws DomainError as `print`
   */
  async warm(): Promise<void> {
    if (this.path !== undefined) await this.guarded(async () => (await this.running()).warm());
  }

  /** @throws DomainError BROWSER_MISSING, RENDERING_TIMEOUT, RENDERING_FAILED or SHUTTING_DOWN */
  print(html: string): Promise<Buffer> {
    return this.slots.run(() => this.guarded(() => this.attempt(html)));
  }

  /** Ends the browser. Documents under way or waiting fail with SHUTTING_DOWN, as do later ones. */
  async close(): Promise<void> {
    this.closed = true;
    for (const sendAway of this.waiting) sendAway(shuttingDown());
    const starting = this.browser?.catch(() => undefined) ?? Promise.resolve(undefined);
    const browser = await withDeadline(CLOSING_DEADLINE, starting);
    // One that comes later is closed when it comes, or ends with this process.
    if (browser !== LATE) await browser?.close();
  }

  private get path(): string | undefined {
    return findBrowser(this.configuredPath);
  }

  private async guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.untilClosed(work());
    } catch (error) {
      if (error instanceof DomainError) throw error;
      throw this.closed ? shuttingDown() : failure(error);
    }
  }

  /** Puppeteer does not tell everybody who waits that the browser has gone. */
  private untilClosed<T>(work: Promise<T>): Promise<T> {
    return new Promise((done, fail) => {
      this.waiting.add(fail);
      work.then(done, fail).finally(() => this.waiting.delete(fail));
    });
  }

  private async attempt(html: string, isSecond = false): Promise<Buffer> {
    const browser = await this.running();
    try {
      return await browser.print(html, this.deadline, isSecond);
    } catch (error) {
      const died = !browser.connected || error instanceof PageCrashed;
      if (error instanceof DomainError || !died) throw error;
      if (isSecond) throw diedTwice(error);
      // A browser or page that died under the document is not its fault: once more, in a new one.
      return this.attempt(html, true);
    }
  }

  private async running(): Promise<PrintBrowser> {
    if (this.closed) throw shuttingDown();
    if (this.browser) return this.browser;
    const launching = this.launch();
    const forget = (): void => {
      if (this.browser === launching) this.browser = undefined;
    };
    launching.then((browser) => {
      browser.whenGone(forget);
    }, forget);
    return (this.browser = launching);
  }

  private async launch(): Promise<PrintBrowser> {
    const path = this.path;
    if (path === undefined) throw this.missing();
    const started = await this.start(path).catch((cause: unknown) => {
      if (this.closed) throw shuttingDown();
      this.startFailed = true;
      throw this.missing(cause);
    });
    this.startFailed = false;
    if (!this.closed) return started;
    await started.close();
    throw shuttingDown();
  }

  private async start(path: string): Promise<PrintBrowser> {
    const browser = new PrintBrowser(await launchBrowser(path, this.deadline), SPARE);
    this.browserVersion = await browser.version(this.deadline);
    return browser;
  }

  private missing(cause?: unknown): DomainError {
    return new DomainError('BROWSER_MISSING', this.problem ?? GOES_ON, [], { cause });
  }
}

function diedTwice(cause: unknown): DomainError {
  return new DomainError(
    'RENDERING_FAILED',
    'Der Browser zum Drucken ist zweimal hintereinander abgestürzt. Bitte versuchen Sie es noch einmal, oder wählen Sie weniger Maßnahmen aus.',
    [],
    { cause },
  );
}

function failure(cause: unknown): DomainError {
  return new DomainError(
    'RENDERING_FAILED',
    'Das PDF konnte nicht erstellt werden. Die Ursache steht im Protokoll.',
    [],
    { cause },
  );
}
