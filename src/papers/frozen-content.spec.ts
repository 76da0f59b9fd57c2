import { checksum, type FrozenContent, frozenBytes } from './frozen-content.js';

const frozen = (facts: object): FrozenContent =>
  ({ format: 'umsetzungsstand/vorlage/1', approved: null, ...facts }) as FrozenContent;

describe('a frozen content', () => {
  it('is the same text whatever order its parts were put together in', () => {
    const one = frozenBytes(frozen({ editions: { b: [1, { d: null, c: 'x' }], a: true } }));
    const other = frozenBytes(frozen({ editions: { a: true, b: [1, { c: 'x', d: null }] } }));
    expect(one).toBe(other);
    expect(one).toContain('{"a":true,"b":[1,{"c":"x","d":null}]}');
  });

  it('knows one way to write an umlaut', () => {
    const composed = frozenBytes(frozen({ editions: { titel: 'Maßnahmen für Mütter' } }));
    const split = frozenBytes(
      frozen({ editions: { titel: 'Maßnahmen für Mütter'.normalize('NFD') } }),
    );
    expect(split).toBe(composed);
  });

  it('has another checksum as soon as one letter differs', () => {
    const [one, other] = ['laufend', 'laufende'].map((stand) => frozenBytes(frozen({ stand })));
    expect(checksum(one ?? '')).toMatch(/^[0-9a-f]{64}$/);
    expect(checksum(one ?? '')).not.toBe(checksum(other ?? ''));
  });

  it('comes back as it was', () => {
    const content = frozen({ editions: { zahl: 0.1, leer: [], text: 'A "B" \u2028' } });
    expect(frozenBytes(JSON.parse(frozenBytes(content)) as FrozenContent)).toBe(
      frozenBytes(content),
    );
  });
});
