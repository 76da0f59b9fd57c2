import { shortened } from './shortened.js';

describe('a shortened text', () => {
  it('ends between two words', () => {
    const text = 'Wort '.repeat(60).trim();
    const short = shortened(text)?.short ?? '';
    expect(short).toMatch(/^(Wort )+…$/);
    expect(short.length).toBeLessThan(155);
  });

  it('cuts a word only when it is longer than the line', () => {
    expect(shortened('ä'.repeat(200))?.short).toBe(`${'ä'.repeat(150)} …`);
  });

  it('leaves what fits as it is', () => {
    expect(shortened('Der Kurs läuft.')).toEqual({ short: null, whole: 'Der Kurs läuft.' });
    expect(shortened(null)).toBeNull();
  });
});
