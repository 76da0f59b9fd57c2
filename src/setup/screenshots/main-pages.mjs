import { join } from 'node:path';
import { visit } from './visit.mjs';

/**
 * The twelve main pages: name of the picture, who looks (null: nobody signed in), where; `first` is a
 * link on that page which is followed.
 * @type {{ name: string, who: string | null, path: string, first?: string }[]}
 */
const PAGES = [
  { name: '01-startseite', who: null, path: '/' },
  { name: '02-meine-massnahmen', who: 'demo-amtsleitung', path: '/meine-massnahmen' },
  {
    name: '03-sachstand',
    who: 'demo-amtsleitung',
    path: '/meine-massnahmen',
    first: 'a[href*="/sachstand"]',
  },
  { name: '04-uebersicht', who: 'demo-ki', path: '/uebersicht' },
  { name: '05-massnahmen', who: 'demo-ki', path: '/massnahmen' },
  {
    name: '06-massnahme',
    who: 'demo-ki',
    path: '/massnahmen',
    first: 'tbody a[href^="/massnahmen/"]',
  },
  { name: '07-annahme', who: 'demo-ki', path: '/annahme' },
  { name: '08-vorlagen', who: 'demo-ausschuss', path: '/vorlagen' },
  {
    name: '09-vorlage',
    who: 'demo-ausschuss',
    path: '/vorlagen',
    first: 'main a[href^="/vorlagen/"]',
  },
  { name: '10-organisationen', who: 'demo-ki', path: '/organisationen' },
  { name: '11-konten', who: 'demo-administration', path: '/verwaltung/konten' },
  { name: '12-protokoll', who: 'demo-pruefung', path: '/protokoll' },
];
const WIDTHS = [1280, 360];
const HEIGHT = 900;

/**
 * Each in full length, at a desk and on a phone.
 * @param {import('playwright-core').Browser} browser
 * @param {import('./demo-server.mjs').Demo} demo
 * @param {string} folder
 * @returns {Promise<string[]>} pages that could not be seen
 */
export async function takeMainPages(browser, demo, folder) {
  const missing = [];
  for (const who of new Set(PAGES.map((page) => page.who))) {
    const page = await visit(browser, demo, who);
    for (const picture of PAGES.filter((it) => it.who === who))
      if (!(await take(page, picture, folder))) missing.push(picture.name);
    await page.context().close();
  }
  return missing;
}

/**
 * @param {import('playwright-core').Page} page
 * @param {(typeof PAGES)[number]} picture
 * @param {string} folder
 */
async function take(page, { name, path, first }, folder) {
  let answer = await page.goto(path);
  if (first !== undefined) {
    const href = await page
      .locator(first)
      .first()
      .getAttribute('href', { timeout: 2000 })
      .catch(() => null);
    if (href === null) return false;
    answer = await page.goto(href);
  }
  if (answer === null || !answer.ok()) return false;
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
  }
  return true;
}
