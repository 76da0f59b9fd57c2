import { readConfig } from '../../src/config/config.js';
import { findBrowser, launchBrowser } from '../../src/rendering/browser.js';
import { PrintPage } from '../../src/rendering/print-page.js';

describe('a page to print with', () => {
  it('is never drawn for a screen, neither blank nor with a paper on it', async () => {
    const browser = await launchBrowser(findBrowser(readConfig().browserPath) ?? '');
    try {
      const known = await browser.pages();
      const print = await PrintPage.open(browser);
      const [page] = (await browser.pages()).filter((any) => !known.includes(any));
      const states = [await page?.evaluate('document.visibilityState')];
      await print.print('<!doctype html><html lang="de"><title>x</title><h1>x</h1></html>');
      states.push(await page?.evaluate('document.visibilityState'));
      expect(states).toEqual(['hidden', 'hidden']);
    } finally {
      await browser.close();
    }
  });
});
