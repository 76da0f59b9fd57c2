import { DomainError } from '../texts/domain-error.js';
import { findBrowser, launchBrowser } from './browser.js';
import { PrintBrowser } from './print-browser.js';
import { Slots } from './slots.js';

/** More pages at a time only add to the waiting. */
const PARALLEL = 2;

/** Prints HTML as PDF, in a browser that is started when it is first needed and replaced when it dies. */
export class Printer {
  private browser: Promise<PrintBrowser> | undefined;
  private closed = false;
  private readonly slots = new Slots(PARALLEL);

  /** @param deadline milliseconds one document may take, from the moment its turn comes */
  constructor(
    private readonly configuredPath: string | undefined,
    private readonly deadline = 30_000,
  ) {}

  /** Where the browser is; undefined when there is none. */
  get path(): string | undefined {
    return findBrowser(this.configuredPath);
  }

  /** Starts the browser and its blank pages; where there is no browser it does nothing. */
  async warm(): Promise<void> {
    if (this.path !== undefined) await (await this.running()).warm();
  }

  /** @throws DomainError BROWSER_MISSING, RENDERING_TIMEOUT or RENDERING_FAILED */
  print(html: string): Promise<Buffer> {
    return this.slots.run(async () => {
      try {
        return await this.attempt(html);
      } catch (error) {
        throw asDomainError(error);
      }
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    const browser = await this.browser?.catch(() => undefined);
    await browser?.close();
  }

  private async attempt(html: string): Promise<Buffer> {
    const browser = await this.running();
    try {
      return await browser.print(html, this.deadline);
    } catch (error) {
      // A browser that died under the document is not the document's fault: once more, in a new one.
      if (error instanceof DomainError || browser.connected) throw error;
      return (await this.running()).print(html, this.deadline);
    }
  }

  private running(): Promise<PrintBrowser> {
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
    if (path !== undefined && !this.closed) {
      return new PrintBrowser(await launchBrowser(path), PARALLEL);
    }
    throw new DomainError(
      'BROWSER_MISSING',
      'Zurzeit ist kein Browser zum Drucken eingerichtet. Als DOCX und HTML gibt es das Papier weiterhin.',
    );
  }
}

function asDomainError(cause: unknown): DomainError {
  if (cause instanceof DomainError) return cause;
  return new DomainError(
    'RENDERING_FAILED',
    'Das PDF konnte nicht erstellt werden. Die Ursache steht im Protokoll.',
    [],
    { cause },
  );
}
