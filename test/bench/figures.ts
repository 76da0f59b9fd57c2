/** Milliseconds something took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** @param share 0.5 for the median */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const figure = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (figure === undefined) throw new RangeError('Nothing was measured.');
  return figure;
}

export const median = (figures: readonly number[]): number => percentile(figures, 0.5);

/**
 * Measures things in turn, A B C A B C, so that whatever slows the machine slows all of them.
 * @returns the milliseconds of every round, by name
 */
export async function inTurn<Name extends string>(
  rounds: number,
  works: Readonly<Record<Name, () => Promise<unknown>>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(works) as Name[];
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) taken[name]?.push(await timed(works[name]));
  }
  return taken as Record<Name, number[]>;
}

export function medians<Name extends string>(
  taken: Readonly<Record<Name, readonly number[]>>,
): Record<Name, number> {
  const names = Object.keys(taken) as Name[];
  return Object.fromEntries(names.map((name) => [name, median(taken[name])])) as Record<
    Name,
    number
  >;
}
