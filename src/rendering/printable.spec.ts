import { printable } from './printable.js';

describe('a text on paper', () => {
  it.each([
    ['nothing', 'gewöhnlich', 'gewöhnlich'],
    ['an override', 'a\u202eb', 'a\u202eb\u202c'],
    ['an isolate', 'a\u2066b', 'a\u2066b\u2069'],
    ['one within the other', '\u202e\u2067a', '\u202e\u2067a\u2069\u202c'],
    ['nothing that is closed', '\u202ba\u202c \u2068b\u2069', '\u202ba\u202c \u2068b\u2069'],
    ['nothing that an isolate ended with it', '\u2067\u202ea\u2069', '\u2067\u202ea\u2069'],
    ['nothing by an end alone', 'a\u202c\u2069', 'a\u202c\u2069'],
  ])('ends %s', (_what, text, ended) => {
    expect(printable(text)).toBe(ended);
  });

  it('tells signs by their number that no font has', () => {
    expect(printable('gut 👍 \ue000 ☎ Ж ©')).toBe('gut [U+1F44D] [U+E000] ☎ Ж ©');
  });
});
