import { inQuarterPixels } from './letter-sizes.js';

describe('the size of letters', () => {
  it.each([
    ['html{font-size:11pt}', 'html{font-size:11.0625pt}'],
    ['td { font-size: 9.5pt; margin: 3.3pt }', 'td { font-size: 9.5625pt; margin: 3.3pt }'],
    ['p{font:\n    italic 700 8.5pt/1.4 Arimo}', 'p{font:\n    italic 700 8.4375pt/1.4 Arimo}'],
    ['p{FONT-SIZE : 13.3PX}', 'p{FONT-SIZE : 13.25PX}'],
    ['p{font-size:.1pt}', 'p{font-size:0.1875pt}'],
  ])('is the nearest quarter of a pixel: %s', (css, expected) => {
    expect(inQuarterPixels(css)).toBe(expected);
  });

  it.each([
    'html{font-size:10.5pt}',
    'p{font-size:0pt}',
    'sup{font-size:0.7em}',
    'p{font-size:inherit;line-height:13pt}',
    '@font-face{font-family:"F 11pt"}',
  ])('stays as it is: %s', (css) => {
    expect(inQuarterPixels(css)).toBe(css);
  });
});
