import { wordDifferences } from './word-differences.js';

const inWords = (before: string, after: string): string =>
  wordDifferences(before, after)
    .map(({ stands, text }) => ({ BOTH: text, OLD: `[-${text}-]`, NEW: `[+${text}+]` })[stands])
    .join('');

describe('the differences of two texts', () => {
  it.each([
    ['Der Kurs läuft.', 'Der Kurs läuft.', 'Der Kurs läuft.'],
    ['', 'Der Kurs läuft.', '[+Der Kurs läuft.+]'],
    ['Der Kurs läuft.', '', '[-Der Kurs läuft.-]'],
    [
      'Der Kurs läuft an zwei Schulen.',
      'Der Kurs läuft seit Mai an drei Schulen.',
      'Der Kurs läuft [+seit Mai +]an [-zwei -][+drei +]Schulen.',
    ],
    ['Er läuft\nan', 'Er  läuft an', 'Er  läuft an'],
  ])('of %j and %j', (before, after, marked) => {
    expect(inWords(before, after)).toBe(marked);
  });

  it('can be read as either text', () => {
    const before = 'Zum Stichtag haben 12 Personen an dem Kurs teilgenommen, im Jahr davor 9.';
    const after = 'Zum neuen Stichtag haben 14 Personen teilgenommen.';
    const read = (without: string) =>
      wordDifferences(before, after)
        .filter(({ stands }) => stands !== without)
        .map(({ text }) => text)
        .join('');
    expect(read('NEW')).toBe(before);
    expect(read('OLD')).toBe(after);
  });
});
