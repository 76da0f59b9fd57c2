import { isNumberPattern, numberIn, runningNumberOf, scopeOf } from './number-pattern.js';

describe('the pattern of numbers', () => {
  it.each(['W{lfd:2}', '{jahr}-{lfd:3}', '{lfd}', 'M.{jahr}_{lfd:4}-x', 'Ä{lfd}'])(
    '%s is one',
    (pattern) => {
      expect(isNumberPattern(pattern)).toBe(true);
    },
  );

  it.each([
    '',
    'W',
    'W{lfd:0}',
    '{lfd}{lfd}',
    'W {lfd}',
    'a/b{lfd}',
    '{monat}{lfd}',
    `${'x'.repeat(40)}{lfd}`,
  ])('%s is none', (pattern) => {
    expect(isNumberPattern(pattern)).toBe(false);
  });

  it('fills in the year and counts with the digits it asks for', () => {
    const scope = scopeOf('{jahr}-{lfd:3}', '2026-01-15');
    expect(scope).toBe('2026-{lfd:3}');
    expect([1, 42, 1000].map((running) => numberIn(scope, running))).toEqual([
      '2026-001',
      '2026-042',
      '2026-1000',
    ]);
  });

  it('knows its own numbers again, and no others', () => {
    expect(runningNumberOf('W{lfd:2}', 'W07')).toBe(7);
    expect(runningNumberOf('W{lfd:2}', 'W123')).toBe(123);
    expect(runningNumberOf('W{lfd:2}', 'W7')).toBe(0);
    expect(runningNumberOf('W{lfd:2}', 'W07a')).toBe(0);
    expect(runningNumberOf('W{lfd:2}', 'U07')).toBe(0);
    expect(runningNumberOf('A{lfd}A', 'A')).toBe(0);
  });
});
