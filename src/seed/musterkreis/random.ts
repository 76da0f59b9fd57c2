/**
 * Chance that is the same on every machine: integers only, seeded by a text (FNV-1a into xorshift).
 */
export class Random {
  private state: number;

  constructor(seed: string) {
    let hash = 0x811c9dc5;
    for (const character of seed)
      hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    // Zero would stay zero for ever.
    this.state = hash | 1;
    // Seeds that differ in their last letter only would begin alike.
    for (let round = 0; round < 8; round += 1) this.next();
  }

  /** @returns a whole number from `least` to `most`, both included */
  between(least: number, most: number): number {
    return least + (this.next() % (most - least + 1));
  }

  chance(percent: number): boolean {
    return this.between(1, 100) <= percent;
  }

  pick<T>(list: readonly T[]): T {
    const picked = list[this.between(0, list.length - 1)];
    if (picked === undefined) throw new RangeError('Nothing to pick from.');
    return picked;
  }

  /** @returns up to `count` different ones, in the order of the list */
  some<T>(list: readonly T[], count: number): T[] {
    const chosen = new Set(this.shuffled(list).slice(0, count));
    return list.filter((item) => chosen.has(item));
  }

  shuffled<T>(list: readonly T[]): T[] {
    const left = [...list];
    return list.flatMap(() => left.splice(this.between(0, left.length - 1), 1));
  }

  private next(): number {
    let bits = this.state;
    bits ^= bits << 13;
    bits ^= bits >>> 17;
    bits ^= bits << 5;
    this.state = bits;
    return bits >>> 0;
  }
}
