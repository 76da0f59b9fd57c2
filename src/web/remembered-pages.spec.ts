import { describe, expect, it } from '@jest/globals';
import Handlebars from 'handlebars';
import { PAGE_WORDS } from './page-words.js';
import { rememberingPages } from './remembered-pages.js';

const FORM = '<p>{{title}}</p><i>{{@root.visitor.token}}</i><b>{{einmal}}</b><b>{{einmal}}</b>';

/** What tells how often the page was made. */
function page() {
  const handlebars = Handlebars.create();
  for (const [name, word] of Object.entries(PAGE_WORDS)) handlebars.registerHelper(name, word);
  let made = 0;
  handlebars.registerHelper('zaehle', () => {
    made += 1;
    return '';
  });
  const show = rememberingPages(handlebars).compile(`{{zaehle}}${FORM}`);
  return { show, timesMade: () => made };
}

const keysIn = (html: string): string[] =>
  [...html.matchAll(/<b>([^<]+)<\/b>/g)].map(([, key = '']) => key);

describe('a page that is shown again unchanged', () => {
  const remembered = { name: 'the list of today' };

  it('is made once, and each of its forms still has a token and a key of its own', () => {
    const { show, timesMade } = page();
    const first = show({ remembered, visitor: { token: 'one' }, title: 'Maßnahmen' } as object);
    const second = show({ remembered, visitor: { token: 'two' }, title: 'Maßnahmen' } as object);
    expect(timesMade()).toBe(1);
    expect([first, second].map((html) => /<i>(.*)<\/i>/.exec(html)?.[1])).toEqual(['one', 'two']);
    const keys = [first, second].flatMap(keysIn);
    expect(new Set(keys).size).toBe(4);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f-]{36}$/);
    expect(second).toContain('<p>Maßnahmen</p>');
  });

  it('is made anew when it is another one, or nobody remembers it', () => {
    const { show, timesMade } = page();
    const visitor = { token: 'one' };
    show({ remembered, visitor });
    show({ remembered: { name: 'the list of tomorrow' }, visitor });
    show({ visitor });
    show({ visitor });
    expect(timesMade()).toBe(4);
  });

  it('does not stand for the frame around it', () => {
    const { show, timesMade } = page();
    const visitor = { token: 'one' };
    show({ remembered, visitor, body: '<main></main>' });
    show({ remembered, visitor, body: '<main></main>' });
    expect(timesMade()).toBe(2);
  });
});
