import { searchForm, sortKey } from './search-text.js';

describe('the search form of a text', () => {
  it.each(['Übergang', 'UEBERGANG', 'ubergang'])('is the same for %s', (spelling) => {
    expect(searchForm(spelling)).toBe('ubergang');
  });

  it('takes ß for ss and leaves accents out', () => {
    expect(searchForm('Straße, Café')).toBe('strasse, cafe');
  });

  it('keeps every beginning of a word findable, also before an e', () => {
    expect(searchForm('aktuell').startsWith(searchForm('aktue'))).toBe(true);
  });
});

describe('the sort key of a text', () => {
  it('puts umlauts beside their vowels and numbers by their size', () => {
    const given = ['W10', 'Zebra', 'Ärzte', 'W2', 'Arbeit', 'Straße', 'Strasse 2'];
    const sorted = given.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    expect(sorted).toEqual(['Arbeit', 'Ärzte', 'Straße', 'Strasse 2', 'W2', 'W10', 'Zebra']);
  });
});
