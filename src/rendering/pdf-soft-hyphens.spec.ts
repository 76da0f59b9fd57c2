import { withSoftHyphens } from './pdf-soft-hyphens.js';

const ALPHABET = new Map([
  ['0003', ' '],
  ['0010', '-'],
  ['0048', 'e'],
]);
const written = (content: string): string => withSoftHyphens(content, () => ALPHABET);

const MARK = '/Span<</ActualText <FEFF00AD> >> BDC\n';
const SOFT_HYPHEN = `${MARK}<0003> Tj\nEMC\n`;
const FONT = '/F4 12.75 Tf\n1 0 0 -1 232 1042 Tm\n';
const line = (shapes: string): string => `BT\n${FONT}${shapes}ET\n`;

describe('the hyphens of a page', () => {
  it('are not there where no line ends', () => {
    expect(written(line(`<002E0052> Tj\n${SOFT_HYPHEN}21.3 0 Td <0051> Tj\n`))).toBe(
      line('<002E0052> Tj\n21.3 0 Td <0051> Tj\n'),
    );
  });

  it('leave what is placed letter by letter where it was', () => {
    const apart = SOFT_HYPHEN.replace('<0003>', '5.9 0 Td <0003>');
    expect(written(line(`<0052> Tj\n${apart}0 0 Td <0051> Tj\n`))).toBe(
      line('<0052> Tj\n5.9 0 Td 0 0 Td <0051> Tj\n'),
    );
  });

  it('are soft hyphens at the end of a line', () => {
    expect(written(line(`<0052> Tj\n${SOFT_HYPHEN}`) + line('<0010> Tj\n'))).toBe(
      line('<0052> Tj\n') + line(`${MARK}<0010> Tj\nEMC\n`),
    );
  });

  it.each([
    ['a letter', line('<0048> Tj\n')],
    ['more than a hyphen', line('<00100010> Tj\n')],
    ['nothing', ''],
  ])('are not taken for %s that follows', (_, next) => {
    const content = line(`<0052> Tj\n${SOFT_HYPHEN}`) + next;
    expect(written(content)).toBe(content);
  });
});
