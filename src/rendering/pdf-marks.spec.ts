import { isDecoration, stretchesOf, withArtifacts } from './pdf-marks.js';

const HEADER = 'BT\n/F4 11 Tf\n1 0 0 -1 94 69 Tm\n<0030> Tj\nET\n';
const FOOTER = HEADER.replace('94 69', '94 1076');
const PARAGRAPH = '/NonStruct <</MCID 7 >>BDC\nBT\n<0030> Tj\nET\nEMC';
const FRAME = '/P <</MCID 0 >>BDC\n.5 62.5 623 30 re\nS\nEMC';
const PAGE = `.24 0 0 -.24 0 841.9 cm\nq\n${HEADER}${FOOTER}Q\n${FRAME}\n${PARAGRAPH}\nQ\n`;
const HEIGHT = 1122;

const none = new Set<number>();

describe('the marks of a page', () => {
  it('cut its content into what belongs to a tag and what does not', () => {
    const stretches = stretchesOf(PAGE);
    expect(stretches.map(({ mark }) => mark)).toEqual([undefined, 0, undefined, 7, undefined]);
    expect(stretches.map(({ content }) => content).join('')).toBe(PAGE);
  });

  it('include the words that stand in for a hyphen', () => {
    const hyphen = '/Span<</ActualText <FEFF00AD> >> BDC\n<0003> Tj\nEMC';
    const marked = PARAGRAPH.replace('ET', `${hyphen}\nET`);
    expect(stretchesOf(marked)).toEqual([{ mark: 7, content: marked }]);
  });

  it('tell a frame from something to read', () => {
    expect(stretchesOf(FRAME).map(isDecoration)).toEqual([true]);
    expect(stretchesOf(PARAGRAPH).map(isDecoration)).toEqual([false]);
  });

  it('make page header and page number artifacts, each as what it is', () => {
    const content = withArtifacts(stretchesOf(PAGE), none, HEIGHT);
    expect(content).toContain(
      `/Artifact <</Type /Pagination /Subtype /Header>> BDC\n${HEADER}EMC\n` +
        `/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n${FOOTER}EMC\n`,
    );
    expect(content).toContain(`Q\n${FRAME}\n${PARAGRAPH}\nQ\n`);
  });

  it('make an artifact of what is painted outside, and of what was dropped', () => {
    const rule = '0 0 10 1 re\nf\n';
    const content = withArtifacts(stretchesOf(`${rule}${FRAME}\n`), new Set([0]), HEIGHT);
    expect(content).toBe(
      `/Artifact <</Type /Layout>> BDC\n${rule}\nEMC\n` +
        '/Artifact <</Type /Layout>> BDC\n.5 62.5 623 30 re\nS\nEMC\n',
    );
  });

  it('are not mistaken for words that stand in brackets', () => {
    const [stretch] = stretchesOf('/Span<</ActualText (EMC\\)\\\\\\051\\n) >> BDC\nEMC');
    expect(stretch?.content).toBe('/Span<</ActualText <454D43295C290A> >> BDC\nEMC');
  });

  it('are refused where they stand inside each other, or could be mistaken', () => {
    expect(() => stretchesOf(FRAME.replace('EMC', `${PARAGRAPH}\nEMC`))).toThrow('inside marks');
    expect(() => stretchesOf('(EMC Tj')).toThrow('in brackets');
  });
});
