import type { Page } from 'playwright-core';
import { DESKTOP, PHONE } from '../support/surfing.js';

/** What it takes to do something, apart from the letters of a text. */
export interface Effort {
  /** Clicks and taps. */
  readonly clicks: number;
  /** Keystrokes. */
  readonly keys: number;
  /** Things to look for and to decide on. */
  readonly decisions: number;
  /** Letters typed into texts. */
  readonly letters: number;
}

/** Somebody who works with a mouse, a finger or a keyboard, and counts. */
export interface Hands {
  readonly effort: Effort;
  /** Uses a button, link or box by the beginning of its name. */
  use(name: string): Promise<void>;
  /** @param option the beginning of what it says */
  choose(label: string, option: string): Promise<void>;
  write(label: string, text: string): Promise<void>;
}

/** Counts a choice in a list as two clicks: to open it, and to take one. */
export function pointing(page: Page): Hands {
  const effort = { clicks: 0, keys: 0, decisions: 0, letters: 0 };
  return {
    effort,
    async use(name) {
      effort.clicks += 1;
      effort.decisions += 1;
      await named(page, name).click();
    },
    async choose(label, option) {
      effort.clicks += 2;
      effort.decisions += 1;
      const list = page.getByLabel(label);
      const options = await list.locator('option').allInnerTexts();
      const meant = options.find((text) => text.startsWith(option)) ?? option;
      await list.selectOption({ label: meant });
    },
    async write(label, text) {
      effort.clicks += 1;
      effort.decisions += 1;
      effort.letters += text.length;
      await page.getByLabel(label).fill(text);
    },
  };
}

const named = (page: Page, name: string) =>
  page
    .locator(`:is(a, button, input):visible`)
    .filter({ visible: true })
    .and(byName(page, name))
    .first();

const byName = (page: Page, name: string) => {
  const beginning = new RegExp(`^\\s*${name.replace(/[()]/g, '\\$&')}`);
  return page
    .getByRole('button', { name: beginning })
    .or(page.getByRole('link', { name: beginning }))
    .or(page.getByRole('checkbox', { name: beginning }));
};

/** Never touches a mouse: goes from place to place with the tab key, as far as it takes. */
export function typing(page: Page): Hands {
  const effort = { clicks: 0, keys: 0, decisions: 0, letters: 0 };
  const press = async (key: string) => {
    effort.keys += 1;
    await page.keyboard.press(key);
  };
  return {
    effort,
    async use(name) {
      effort.decisions += 1;
      await goTo(page, press, name);
      const isBox = await page.evaluate<boolean>(`document.activeElement?.type === 'checkbox'`);
      await press(isBox ? 'Space' : 'Enter');
    },
    async choose(label, option) {
      effort.decisions += 1;
      await goTo(page, press, label);
      // The first letters are enough for a browser to find the option.
      effort.keys += 3;
      await page.keyboard.type(option.slice(0, 3));
    },
    async write(label, text) {
      effort.decisions += 1;
      await goTo(page, press, label);
      effort.letters += text.length;
      // In which order its parts are typed is for the browser's language to say.
      const isDay = await page.evaluate<boolean>(`document.activeElement?.type === 'date'`);
      if (isDay) return page.locator(':focus').fill(text);
      await press('Control+A');
      await page.keyboard.insertText(text);
    },
  };
}

const MANY = 80;

async function goTo(page: Page, press: (key: string) => Promise<void>, name: string) {
  for (let count = 0; count < 3 * MANY; count += 1) {
    // Where a long list follows one turns around.
    await press(count < MANY ? 'Tab' : 'Shift+Tab');
    if ((await nameOfFocused(page)).startsWith(name)) return;
  }
  throw new Error(`The tab key never came to „${name}“.`);
}

const nameOfFocused = (page: Page): Promise<string> =>
  page.evaluate<string>(`(() => {
    const focused = document.activeElement;
    const name = focused?.getAttribute('aria-label') ?? focused?.labels?.[0]?.textContent ?? focused?.textContent;
    return (name ?? '').trim();
  })()`);

/** A name, the size of the screen, whether scripts run, and with which hands. */
export type Way = readonly [string, typeof DESKTOP, boolean, (page: Page) => Hands];

/** How people come: every two of device, hands and scripts meet at least once. */
export const WAYS = [
  ['a mouse', DESKTOP, true, pointing],
  ['a finger on a phone without scripts', PHONE, false, pointing],
  ['a keyboard without scripts', DESKTOP, false, typing],
  ['a keyboard on a small screen', PHONE, true, typing],
] as const satisfies readonly Way[];

/** Measured means for practised people, in seconds (Card, Moran and Newell, 1983). */
const SECONDS = { click: 1.3, key: 0.28, decision: 1.35 };

/** How long it takes. @param reading seconds for reading what is shown */
export const secondsOf = ({ clicks, keys, decisions, letters }: Effort, reading: number): number =>
  clicks * SECONDS.click + (keys + letters) * SECONDS.key + decisions * SECONDS.decision + reading;
