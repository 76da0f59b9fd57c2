import { whyNotWritable, withoutControls } from './writable-text.js';

describe('a text that can be kept and printed', () => {
  it.each(['Zeile\r\nnächste\tSpalte', 'שלום \u202e \u2066', 'a\u200bb\u00adc\ufeff', '👩‍👩‍👧'])(
    'has signs that are hardly seen, too: %j',
    (text) => {
      expect(whyNotWritable(text)).toBeUndefined();
      expect(withoutControls(text)).toBe(text);
    },
  );

  it.each([
    ['\0', 'Nullzeichen'],
    ['\u001b', 'U+001B'],
    ['\u0085', 'U+0085'],
    ['\ufffe', 'U+FFFE'],
    ['\ud83d', 'unvollständiges Zeichen'],
  ])('holds no %j', (char, name) => {
    expect(whyNotWritable(`vor${char}nach`)).toContain(name);
  });

  it('is what is left without them', () => {
    expect(withoutControls('\0a\u001b[31mb\ufffe\n')).toBe('a[31mb\n');
  });
});
