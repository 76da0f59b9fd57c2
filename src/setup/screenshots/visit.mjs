/** @typedef {import('./demo-server.mjs').Demo} Demo */

/**
 * A browser window of its own with somebody in front of it.
 * @param {import('playwright-core').Browser} browser
 * @param {Demo} demo
 * @param {string | null} who the login; null: nobody signed in
 * @param {import('playwright-core').BrowserContextOptions} options
 */
export async function visit(browser, { address, passwords }, who, options = {}) {
  const context = await browser.newContext({
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    baseURL: address,
    ...options,
  });
  const page = await context.newPage();
  if (who !== null) {
    await page.goto('/anmelden');
    await page.fill('#login', who);
    await page.fill('#password', passwords.get(who) ?? '');
    await page.press('#password', 'Enter');
    await page.waitForURL((url) => url.pathname !== '/anmelden');
  }
  return page;
}
