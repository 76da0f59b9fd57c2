import { parseValue, PdfRef, pdfText, written } from './pdf-value.js';

const parsed = (source: string) => parseValue(source, 0).value;

describe('a value in a PDF', () => {
  it.each([
    ['-.23999999', -0.23999999],
    ['/Name', '/Name'],
    ['true', 'true'],
    ['(a \\) b)', '(a \\) b)'],
    ['<FEFF00AD>', '<FEFF00AD>'],
    ['12 0 R', new PdfRef(12)],
    ['[0 12 0 R 3]', [0, new PdfRef(12), 3]],
  ])('is read: %s', (source, value) => {
    expect(parsed(source)).toEqual(value);
  });

  it('is written as it was read', () => {
    const source =
      '<</S /TH\n/A [<</O /Table\n/Scope /Row>> <<>>]\n/K 175 0 R\n/ID (node00000025)>>';
    expect(written(parsed(source))).toBe(source);
  });

  it('tells where it ends', () => {
    expect(parseValue('7 0 obj\n<</K 1>>\nendobj', 8).end).toBe(16);
  });

  it('holds any text', () => {
    expect(pdfText('Aş€')).toBe('<FEFF0041015F20AC>');
  });

  it('is refused when it is cut off', () => {
    expect(() => parsed('<</K')).toThrow('not understood');
  });
});
