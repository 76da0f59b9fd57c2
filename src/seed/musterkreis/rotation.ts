import type { Random } from './random.js';

/** Deals from lists in turn, so that nothing comes twice before all of the list has come. */
export class Rotation {
  private readonly left = new Map<readonly unknown[], unknown[]>();

  constructor(private readonly random: Random) {}

  next<T>(list: readonly T[]): T {
    const waiting = this.left.get(list) as T[] | undefined;
    const [first, ...rest] = waiting?.length ? waiting : this.random.shuffled(list);
    if (first === undefined) throw new RangeError('Nothing to deal from.');
    this.left.set(list, rest);
    return first;
  }
}
