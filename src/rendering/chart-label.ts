import { hyphenate } from './hyphenation.js';

/**
 * Breaks a label into lines of so many letters, at spaces where it can, else where the word may be
 * divided: a chart has no browser to do that for it.
 */
export function labelLines(label: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of label.split(/\s+/).filter(Boolean)) {
    const line = lines.at(-1);
    if (line !== undefined && `${line} ${word}`.length <= letters) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else lines.push(...wordLines(word, letters));
  }
  return lines;
}

function wordLines(word: string, letters: number): string[] {
  if (word.length <= letters) return [word];
  const lines: string[] = [];
  for (const part of hyphenate(word).split('\u00ad')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + part.length < letters) {
      lines[lines.length - 1] = line + part;
    } else lines.push(part);
  }
  return lines.map((line, index) => (index < lines.length - 1 ? `${line}-` : line));
}
