import { PartialDate } from './partial-date.js';

describe('a partial date', () => {
  it.each([
    ['2018', '2018-01-01', '2018-12-31'],
    ['Mai 2021', '2021-05-01', '2021-05-31'],
    ['Februar 2024', '2024-02-01', '2024-02-29'],
    ['Anfang November 2012', '2012-11-01', '2012-11-10'],
    ['Ende Februar 2023', '2023-02-21', '2023-02-28'],
    ['29.10./30.10.2012', '2012-10-29', '2012-10-30'],
    ['25.05.2023', '2023-05-25', '2023-05-25'],
    ['5. Juni 2007', '2007-06-05', '2007-06-05'],
    ['Sommer 2007', '2007-06-01', '2007-08-31'],
    ['2005-2006', '2005-01-01', '2006-12-31'],
    ['2005 bis 2006', '2005-01-01', '2006-12-31'],
    ['Ende der 1970er Jahre', '1977-01-01', '1979-12-31'],
    ['Ende 1970er', '1977-01-01', '1979-12-31'],
  ])('knows which days %s can mean and prints it as it was given', (text, earliest, latest) => {
    expect(PartialDate.parse(text)).toMatchObject({ text, earliest, latest });
  });

  it('prints a day given as ISO text the German way', () => {
    expect(PartialDate.parse('2023-05-25').text).toBe('25.05.2023');
  });

  it.each(['31.02.2023', '00.01.2020', 'Mai', 'bald', '', '2023-13-01', '32. Mai 2020'])(
    'refuses %j with an example of what would be right',
    (text) => {
      expect(() => PartialDate.parse(text)).toThrow(/ist kein Datum.*25\.05\.2023/);
    },
  );

  it('sorts by the first day it can mean, then by the last', () => {
    const given = [
      '12.12.2012',
      'Anfang November 2012',
      '2012',
      '29.10./30.10.2012',
      'November 2012',
    ];
    const sorted = given.map((text) => PartialDate.parse(text)).sort(PartialDate.compare);
    expect(sorted.map((date) => date.text)).toEqual([
      '2012',
      '29.10./30.10.2012',
      'Anfang November 2012',
      'November 2012',
      '12.12.2012',
    ]);
  });
});
