import { lineDifferences } from './line-differences.js';

const SIGNS = { SAME: ' ', GONE: '-', NEW: '+' } as const;

const told = (before: string, after: string): string[] =>
  lineDifferences(before, after).map(
    ({ kind, before: old, after: fresh, text }) =>
      `${SIGNS[kind]} ${old ?? ''}/${fresh ?? ''} ${text}`,
  );

describe('two texts beside each other', () => {
  it('show what has gone and what has come, with their numbers', () => {
    expect(told('a\nb\nc\nd\ne', 'a\nc\nx\nd\ne\nf')).toEqual([
      '  1/1 a',
      '- 2/ b',
      '  3/2 c',
      '+ /3 x',
      '  4/4 d',
      '  5/5 e',
      '+ /6 f',
    ]);
  });

  it.each([
    ['a', 'a', ['  1/1 a']],
    ['a\r\nb', 'a\nb', ['  1/1 a', '  2/2 b']],
    ['a', 'b', ['- 1/ a', '+ /1 b']],
    ['a\na\nb', 'a\nb', ['  1/1 a', '- 2/ a', '  3/2 b']],
  ])('of %j and %j', (before, after, lines) => {
    expect(told(before, after)).toEqual(lines);
  });

  it('give back both, also where there is too much to look for what they share', () => {
    const many = (word: string) =>
      Array.from({ length: 2_100 }, (_, index) => `${word}${index % 7}`);
    const [old, fresh] = [many('a').join('\n'), many('b').join('\n')];
    const lines = lineDifferences(`kopf\n${old}\nfuss`, `kopf\n${fresh}\nfuss`);
    const side = (left: 'GONE' | 'NEW') =>
      lines
        .filter(({ kind }) => kind !== left)
        .map(({ text }) => text)
        .join('\n');
    expect(side('NEW')).toBe(`kopf\n${old}\nfuss`);
    expect(side('GONE')).toBe(`kopf\n${fresh}\nfuss`);
  });
});
