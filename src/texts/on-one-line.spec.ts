import { onOneLine } from './on-one-line.js';

describe('a text on one line', () => {
  it('has its lines one behind the other', () => {
    expect(onOneLine(' Frau Beispiel \r\n\n  Am Markt 1', ', ')).toBe('Frau Beispiel, Am Markt 1');
  });

  it('is made as fast of nothing but blanks', () => {
    const started = performance.now();
    expect(onOneLine(`a${' '.repeat(200_000)}b`, ' ')).toHaveLength(200_002);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
