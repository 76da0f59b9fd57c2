import { sortKey } from './sort-key.js';

describe('the sort key of a text', () => {
  it('puts umlauts beside their vowels and numbers by their size', () => {
    const given = ['W10', 'Zebra', 'Ärzte', 'W2', 'Arbeit', 'Straße', 'Strasse 2'];
    const sorted = given.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    expect(sorted).toEqual(['Arbeit', 'Ärzte', 'Straße', 'Strasse 2', 'W2', 'W10', 'Zebra']);
  });
});
