import type { Browser, Page } from 'puppeteer';
import { readConfig } from '../../src/config/config.js';
import { findBrowser, launchBrowser } from '../../src/rendering/browser.js';
import { PrintBrowser } from '../../src/rendering/print-browser.js';
import { PageCrashed, PrintPage } from '../../src/rendering/print-page.js';

const DEADLINE = 30_000;
const paper = (body: string): string =>
  `<!doctype html><html lang="de"><head><title>x</title></head><body><h1>x</h1>${body}</body></html>`;

describe('a page to print with', () => {
  let browser: Browser;
  let known: readonly Page[];

  beforeEach(async () => {
    browser = await launchBrowser(findBrowser(readConfig().browserPath) ?? '');
    known = await browser.pages();
  });
  afterEach(() => browser.close());

  const open = async (): Promise<{ print: PrintPage; page: Page }> => {
    const print = await PrintPage.open(await browser.target().createCDPSession());
    return { print, page: await added() };
  };

  const added = async (): Promise<Page> => {
    const [page] = (await browser.pages()).filter((any) => !known.includes(any));
    if (!page) throw new Error('No page was opened.');
    return page;
  };

  it('is never drawn for a screen, neither blank nor with a paper on it', async () => {
    const { print, page } = await open();
    const states = [await page.evaluate('document.visibilityState')];
    await print.print(paper(''));
    states.push(await page.evaluate('document.visibilityState'));
    expect(states).toEqual(['hidden', 'hidden']);
  });

  it.each(['about:blank', 'about:blank?weg'])(
    'takes no further paper when one has led it to %s',
    async (elsewhere) => {
      const { print, page } = await open();
      await print.print(paper(''));
      expect(print.isFit).toBe(true);

      const away = new Promise((done) => page.once('framenavigated', done));
      await Promise.allSettled([
        print.print(paper(`<meta http-equiv="refresh" content="0; url=${elsewhere}">`)),
      ]);
      await away;
      await page.evaluate('document.URL');

      expect(print.isFit).toBe(false);
    },
  );

  it('is replaced after a very large paper', async () => {
    const printing = new PrintBrowser(browser, 1);
    await printing.warm();
    const first = await added();
    const gone = new Promise((done) => first.once('close', done));

    await printing.print(paper(`<p>${'Wort '.repeat(100_001)}</p>`), DEADLINE);

    await gone;
    expect((await printing.print(paper(''), DEADLINE)).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await added()).not.toBe(first);
  });

  it('leaves none behind that cannot be set up', async () => {
    const session = await browser.target().createCDPSession();
    session.connection = () => undefined;
    const gone = new Promise((done) => browser.once('targetdestroyed', done));
    await expect(PrintPage.open(session)).rejects.toThrow('The browser has gone.');
    await gone;
    expect(await browser.pages()).toHaveLength(known.length);
  });

  it('listens no longer once it has gone, whoever has closed it', async () => {
    const session = await browser.target().createCDPSession();
    const print = await PrintPage.open(session);
    await (await added()).close();
    await Promise.allSettled([print.close()]);
    expect(session.listenerCount('Target.detachedFromTarget')).toBe(0);
  });

  it('fails at once when its process ends, and takes no further paper', async () => {
    const { print, page } = await open();
    const crashed = new Promise<void>((done) => {
      print.whenCrashed(done);
    });
    const session = await page.createCDPSession();
    await Promise.allSettled([session.send('Page.crash'), crashed]);
    expect(print.isFit).toBe(false);
    await expect(print.print(paper(''))).rejects.toBeInstanceOf(PageCrashed);
    await print.close();
  });
});
