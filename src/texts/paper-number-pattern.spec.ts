import { isPaperNumberPattern, paperScopeOf } from './paper-number-pattern.js';

describe('the pattern of numbers of papers', () => {
  it.each(['{lfd:3}/{jahr}', 'SV-{wp}-{lfd:4}', '{art} {lfd}/{jj}', 'DrS/{jahr}/{lfd:3}'])(
    '%s is one',
    (pattern) => {
      expect(isPaperNumberPattern(pattern)).toBe(true);
    },
  );

  it.each(['', '066/2023', '{lfd}{lfd}', '{monat}/{lfd}', ' {lfd}', '<{lfd}>', '{lfd:0}/{jahr}'])(
    '%j is none',
    (pattern) => {
      expect(isPaperNumberPattern(pattern)).toBe(false);
    },
  );

  it('is filled with year, term and type', () => {
    const on = { day: '2026-09-10', term: 'XVI', type: 'BE' };
    expect(paperScopeOf('{art}/{lfd:3}/{wp}/{jj}', on)).toBe('BE/{lfd:3}/XVI/26');
    expect(paperScopeOf('{lfd:3}/{jahr}', on)).toBe('{lfd:3}/2026');
  });
});
