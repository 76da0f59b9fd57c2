import type { Page } from 'playwright-core';

/** What the browser itself says about a page it has just loaded for the first time. */
export interface FirstLoad {
  /** Bytes transferred, with their headers: the page and everything it loads. */
  bytes: number;
  scriptBytes: number;
  /** Milliseconds until something can be read. */
  firstPaint: number;
  /** Milliseconds in which the page took no input, as far as each time was more than 50. */
  blocking: number;
  /** Layout shift: 0 when nothing moves after it has been shown. */
  shift: number;
}

/** Entries of performance that come before anybody watches are kept for whoever does. */
const MEASURE = `new Promise((done) => {
  const entries = performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'));
  const bytes = (list) => list.reduce((sum, { transferSize }) => sum + transferSize, 0);
  const scripts = entries.filter(({ initiatorType, name }) => initiatorType === 'script' || /\\/skript\\//.test(name));
  let shift = 0;
  let blocking = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => { shift += value; }))
    .observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => { blocking += duration - 50; }))
    .observe({ type: 'longtask', buffered: true });
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  requestAnimationFrame(() => requestAnimationFrame(() => done({
    bytes: bytes(entries), scriptBytes: bytes(scripts), firstPaint: paint ? paint.startTime : 0, blocking, shift,
  })));
})`;

/** @param page of a browser that has loaded nothing from there before */
export async function firstLoad(page: Page, address: string): Promise<FirstLoad> {
  await page.goto(address, { waitUntil: 'networkidle' });
  return page.evaluate<FirstLoad>(MEASURE);
}
