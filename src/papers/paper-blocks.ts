import type { TextBlock } from './paper-words.js';

/** A block as it is sent: whatever its kind, its texts are a list. */
interface StatedBlock {
  kind: TextBlock['kind'];
  texts: string[];
}

export const blocksOf = (blocks: readonly StatedBlock[]): TextBlock[] =>
  blocks.map(({ kind, texts }) => {
    switch (kind) {
      case 'PARAGRAPH':
      case 'HEADING':
        return { kind, text: texts[0] ?? '' };
      case 'QUOTE':
        return { kind, paragraphs: texts };
      case 'LIST':
        return { kind, items: texts };
    }
  });

export function textsOf(block: TextBlock): string[] {
  switch (block.kind) {
    case 'PARAGRAPH':
    case 'HEADING':
      return [block.text];
    case 'QUOTE':
      return block.paragraphs;
    case 'LIST':
      return block.items;
  }
}
