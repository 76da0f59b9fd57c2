import { computedShare, readPrinted } from './printed-figure.js';

describe('a printed figure', () => {
  it.each([
    ['34,6 %', 34.6],
    ['49 011', 49011],
    ['49\u00a0011', 49011],
    ['396.060', 396060],
    ['rund 400.000', 400000],
    ['ca. 120', 120],
    ['1.234.567,89', 1234567.89],
    ['−0,4 %', -0.4],
    ['7', 7],
  ])('%s is read as %d', (printed, number) => {
    expect(readPrinted(printed)).toBe(number);
  });

  it.each(['', 'keine Angabe', '8 und 17', '2005 bis 2006'])(
    '„%s“ is not one number',
    (printed) => {
      expect(readPrinted(printed)).toBeNull();
    },
  );
});

describe('a share computed again from its counts', () => {
  it('agrees with a print that was rounded', () => {
    expect(computedShare(12390, 49011, '25,3 %')).toEqual({ computed: 25.3, differs: false });
  });

  it('differs where the print does not follow from its own numbers', () => {
    expect(computedShare(29190, 86010, '34,6 %')).toEqual({ computed: 33.9, differs: true });
  });

  it('is as precise as the print', () => {
    expect(computedShare(1, 3, '33 %')).toEqual({ computed: 33, differs: false });
    expect(computedShare(1, 3, '33,33 %')).toEqual({ computed: 33.33, differs: false });
  });

  it('rounds half up', () => {
    expect(computedShare(1, 8, '13 %')).toEqual({ computed: 13, differs: false });
  });

  it('says nothing without a number or a denominator', () => {
    expect(computedShare(1, 0, '5 %')).toBeNull();
    expect(computedShare(1, 2, 'k. A.')).toBeNull();
  });
});
