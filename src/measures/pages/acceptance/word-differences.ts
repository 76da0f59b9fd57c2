/** A stretch of words that stands in both texts, only in the old one, or only in the new one. */
export interface Stretch {
  readonly stands: 'BOTH' | 'OLD' | 'NEW';
  readonly text: string;
}

/** Both texts in one row, word by word: without OLD it reads as the new one, without NEW as the old. */
export function wordDifferences(before: string, after: string): Stretch[] {
  const [old, fresh] = [words(before), words(after)];
  const common = commonWords(old, fresh);
  const stretches: Stretch[] = [];
  let [at, to] = [0, 0];
  while (at < old.length || to < fresh.length) {
    const [left = '', right = ''] = [old[at], fresh[to]];
    if (at < old.length && to < fresh.length && left.trim() === right.trim()) {
      append(stretches, 'BOTH', right);
      at += 1;
      to += 1;
    } else if (
      to === fresh.length ||
      (at < old.length && length(common, at + 1, to) >= length(common, at, to + 1))
    ) {
      append(stretches, 'OLD', left);
      at += 1;
    } else {
      append(stretches, 'NEW', right);
      to += 1;
    }
  }
  return stretches;
}

/** Each with the space that follows it. */
const words = (text: string): string[] => text.match(/\S+\s*/g) ?? [];

function append(stretches: Stretch[], stands: Stretch['stands'], text: string): void {
  const last = stretches.at(-1);
  if (last?.stands === stands) stretches.splice(-1, 1, { stands, text: last.text + text });
  else stretches.push({ stands, text });
}

const length = (common: readonly Uint16Array[], at: number, to: number): number =>
  common[at]?.[to] ?? 0;

/** How many words the rest of both texts has in common, from each pair of places on. */
function commonWords(old: readonly string[], fresh: readonly string[]): Uint16Array[] {
  const common = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1));
  for (let at = old.length - 1; at >= 0; at -= 1) {
    const row = common[at];
    if (!row) continue;
    for (let to = fresh.length - 1; to >= 0; to -= 1)
      row[to] =
        old[at]?.trim() === fresh[to]?.trim()
          ? length(common, at + 1, to + 1) + 1
          : Math.max(length(common, at + 1, to), row[to + 1] ?? 0);
  }
  return common;
}
