import { onOneLine } from '../../../texts/on-one-line.js';
import type { TextBlock } from '../../paper-words.js';

/** A block as the API takes it. */
export interface StatedBlock {
  kind: TextBlock['kind'];
  texts: string[];
}

const SIGNS = { LIST: '- ', QUOTE: '> ', HEADING: '# ' } as const;
type Signed = keyof typeof SIGNS;

/** Running text as it is typed: a blank line ends a paragraph, signs make lists, quotes and headings. */
export const textOfBlocks = (blocks: readonly StatedBlock[]): string =>
  blocks
    .map(({ kind, texts }) =>
      kind === 'PARAGRAPH'
        ? texts.join('\n')
        : texts.map((text) => SIGNS[kind] + onOneLine(text, ' ')).join('\n'),
    )
    .join('\n\n');

export const blocksInText = (text: string): StatedBlock[] =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n/)
    .map((chunk) => chunk.trim())
    .filter((chunk) => chunk !== '')
    .map(blockIn);

function blockIn(chunk: string): StatedBlock {
  const lines = chunk.split('\n');
  const signed = (kind: Signed) =>
    lines.every((line) => line.startsWith(SIGNS[kind]) && line.slice(2).trim() !== '');
  const kind = (Object.keys(SIGNS) as Signed[]).find(signed);
  if (kind === undefined || (kind === 'HEADING' && lines.length > 1))
    return { kind: 'PARAGRAPH', texts: [chunk] };
  return { kind, texts: lines.map((line) => line.slice(2).trim()) };
}
