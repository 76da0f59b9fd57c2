import { blocksInText, type StatedBlock, textOfBlocks } from './block-text.js';

const BLOCKS: StatedBlock[] = [
  { kind: 'PARAGRAPH', texts: ['Der Kreis berichtet.\nZweite Zeile.'] },
  { kind: 'HEADING', texts: ['Auftrag'] },
  { kind: 'QUOTE', texts: ['Erster Absatz.', 'Zweiter Absatz.'] },
  { kind: 'LIST', texts: ['Kita', 'Schule'] },
];

describe('running text', () => {
  it('comes back from the form as it went in', () => {
    expect(blocksInText(textOfBlocks(BLOCKS))).toEqual(BLOCKS);
  });

  it('is read as people type it', () => {
    expect(blocksInText('\r\n Eins.\r\n \r\n\r\n- a\r\n- b\r\n\r\n-kein Punkt\n\n')).toEqual([
      { kind: 'PARAGRAPH', texts: ['Eins.'] },
      { kind: 'LIST', texts: ['a', 'b'] },
      { kind: 'PARAGRAPH', texts: ['-kein Punkt'] },
    ]);
    expect(blocksInText('# Titel\n# noch einer')[0]?.kind).toBe('PARAGRAPH');
    expect(blocksInText('  ')).toEqual([]);
  });
});
