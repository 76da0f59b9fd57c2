/** A line of two texts laid beside each other, with its numbers there; they count from one. */
export interface ComparedLine {
  kind: 'SAME' | 'GONE' | 'NEW';
  before: number | null;
  after: number | null;
  text: string;
}

/** With more pairs of lines than that, what differs is told as a whole. */
const MOST_PAIRS = 4_000_000;

/** What must go and what must come to make one text of the other, line by line. */
export function lineDifferences(before: string, after: string): ComparedLine[] {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head += 1;
  let [oldEnd, freshEnd] = [old.length, fresh.length];
  while (oldEnd > head && freshEnd > head && old[oldEnd - 1] === fresh[freshEnd - 1]) {
    oldEnd -= 1;
    freshEnd -= 1;
  }
  const same = (start: number, shift: number) => (text: string, index: number) =>
    lineOf('SAME', start + index, start + index + shift, text);
  return [
    ...old.slice(0, head).map(same(0, 0)),
    ...between(old.slice(head, oldEnd), fresh.slice(head, freshEnd), head),
    ...old.slice(oldEnd).map(same(oldEnd, freshEnd - oldEnd)),
  ];
}

/** @param start how many lines come before both */
function between(old: readonly string[], fresh: readonly string[], start: number): ComparedLine[] {
  const lengths = old.length * fresh.length > MOST_PAIRS ? [] : commonLengths(old, fresh);
  const lines: ComparedLine[] = [];
  let [from, to] = [0, 0];
  while (from < old.length || to < fresh.length) {
    const [gone, come] = [old[from], fresh[to]];
    if (gone !== undefined && gone === come) {
      lines.push(lineOf('SAME', start + from++, start + to++, gone));
      continue;
    }
    const without = lengths[from + 1]?.[to] ?? 0;
    const leaveOld =
      gone !== undefined && (come === undefined || without >= (lengths[from]?.[to + 1] ?? 0));
    if (leaveOld) lines.push(lineOf('GONE', start + from++, null, gone));
    else lines.push(lineOf('NEW', null, start + to++, come ?? ''));
  }
  return lines;
}

/** How many lines the rests of both have in common, from each pair of places on. */
function commonLengths(old: readonly string[], fresh: readonly string[]): Uint32Array[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint32Array(fresh.length + 1));
  for (let from = old.length - 1; from >= 0; from -= 1)
    for (let to = fresh.length - 1; to >= 0; to -= 1) {
      const [here, below] = [lengths[from], lengths[from + 1]];
      if (!here || !below) continue;
      here[to] =
        old[from] === fresh[to]
          ? (below[to + 1] ?? 0) + 1
          : Math.max(below[to] ?? 0, here[to + 1] ?? 0);
    }
  return lengths;
}

const linesOf = (text: string): string[] => text.replace(/\r\n?/g, '\n').split('\n');

const lineOf = (
  kind: ComparedLine['kind'],
  before: number | null,
  after: number | null,
  text: string,
): ComparedLine => ({ kind, before: counted(before), after: counted(after), text });

const counted = (index: number | null): number | null => (index === null ? null : index + 1);
