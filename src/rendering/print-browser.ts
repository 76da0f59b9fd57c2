import type { Browser, CDPSession } from 'puppeteer';
import { DomainError } from '../texts/domain-error.js';
import { LATE, withDeadline } from './deadline.js';
import { PrintPage } from './print-page.js';

const CLOSING_DEADLINE = 1_000;

/** A running browser with a few pages that stand ready. */
export class PrintBrowser {
  private readonly ready: Promise<PrintPage>[] = [];
  /** One for all pages, and never detached: puppeteer would take the browser itself for gone. */
  private session: Promise<CDPSession> | undefined;

  /** @param spare how many pages wait ready, so that a new page costs no time */
  constructor(
    private readonly browser: Browser,
    private readonly spare: number,
  ) {
    this.whenGone(() => {
      this.kill();
    });
  }

  get connected(): boolean {
    return this.browser.connected;
  }

  whenGone(then: () => void): void {
    this.browser.once('disconnected', then);
  }

  /** @throws Error when it does not say so within so many milliseconds; then it is ended */
  async version(deadline: number): Promise<string> {
    const version = await withDeadline(deadline, this.browser.version());
    if (version !== LATE) return version;
    this.kill();
    throw new Error(`The browser has not answered within ${deadline} ms`);
  }

  async warm(): Promise<void> {
    while (this.connected && this.ready.length < this.spare) {
      this.ready.push(this.open());
    }
    await Promise.all(this.ready);
  }

  /**
   * @param isSecond what ended the first page may have ended those that stand ready: not in them
   * @throws DomainError RENDERING_TIMEOUT after so many milliseconds; anything else as it comes
   */
  async print(html: string, deadline: number, isSecond = false): Promise<Buffer> {
    const opening = (isSecond ? undefined : this.ready.shift()) ?? this.open();
    const printing = withDeadline(
      deadline,
      opening.then((page) => page.print(html)),
    );
    const ended = printing.then(
      (pdf) => pdf !== LATE,
      () => false,
    );
    // Closing takes as long as printing a short paper: nobody waits for it, unless the page hangs.
    const away = ended.then((printed) => this.putAway(opening, printed));
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

  private open(): Promise<PrintPage> {
    this.session ??= this.browser.target().createCDPSession();
    const opening = this.session.then((session) => PrintPage.open(session));
    opening.then(
      (page) => {
        page.whenCrashed(() => {
          if (this.takeAway(opening)) this.warm().catch(() => undefined);
        });
      },
      // Whoever has it hears of its failure; nobody else is to.
      () => this.takeAway(opening),
    );
    return opening;
  }

  /** @returns whether it stood ready */
  private takeAway(opening: Promise<PrintPage>): boolean {
    const place = this.ready.indexOf(opening);
    if (place >= 0) void this.ready.splice(place, 1);
    return place >= 0;
  }

  private async putAway(opening: Promise<PrintPage>, printed: boolean): Promise<void> {
    if (printed && (await opening).isFit) this.ready.unshift(opening);
    else await this.replace(opening);
  }

  /** A page that does not close any more takes its browser with it. */
  private async replace(opening: Promise<PrintPage>): Promise<void> {
    const closing = opening.then((page) => page.close()).catch(() => undefined);
    if ((await withDeadline(CLOSING_DEADLINE, closing)) === LATE) this.kill();
    else this.warm().catch(() => undefined);
  }

  /** With its helpers: those that hang or are stopped would never notice that it has gone. */
  private kill(): void {
    const { pid } = this.browser.process() ?? {};
    if (pid === undefined) return;
    try {
      process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}
