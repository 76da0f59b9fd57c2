import { notTwice, unchecked } from './double-funding.js';

const share = { programmeKey: 'kim', module: null, amountEuro: null, period: null };
const kim = { key: 'kim', name: 'KIM', funder: null } as const;
const land = { key: 'komm-an', name: 'KOMM-AN NRW', funder: 'MINISTRY' } as const;
const unknown = { key: 'projekt', name: 'Projektmittel', funder: null } as const;
const own = { key: 'kreis', name: 'Kreismittel', funder: 'ADMINISTRATIVE_UNIT' } as const;

describe('a share of KIM', () => {
  const open = { ...share, doubleFundingChecked: false };

  it('needs no check where KIM or the county pay alone', () => {
    expect(unchecked(open, [kim, own])).toEqual([]);
  });

  it('needs one beside money of others, and beside money nobody knows the source of', () => {
    expect(unchecked(open, [kim, own, land, unknown])).toEqual(['KOMM-AN NRW', 'Projektmittel']);
    expect(notTwice(['KOMM-AN NRW'])).toContain('§ 9 Absatz 4 TIntG NRW');
  });

  it('is settled once it was checked', () => {
    expect(unchecked({ ...share, doubleFundingChecked: true }, [kim, land])).toEqual([]);
  });
});
