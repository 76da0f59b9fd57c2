/** How many records of one kind a load found new, changed or as they were. */
export interface Tally {
  /** German plural, e.g. `Maßnahmen`. */
  kind: string;
  added: number;
  changed: number;
  unchanged: number;
  /** Keys the county has but the files no longer name; such records are kept. */
  missing: readonly string[];
}

/** What became of the records of one kind: their ids. */
export interface Outcome {
  added: ReadonlySet<string>;
  changed: ReadonlySet<string>;
  missing: readonly string[];
}

/** @param alsoChanged ids of records whose parts changed, e.g. the partners of a measure */
export function tally(
  kind: string,
  total: number,
  { added, changed, missing }: Outcome,
  ...alsoChanged: ReadonlySet<string>[]
): Tally {
  const all = new Set([...changed, ...alsoChanged.flatMap((ids) => [...ids])]);
  const old = [...all].filter((id) => !added.has(id)).length;
  return { kind, added: added.size, changed: old, unchanged: total - added.size - old, missing };
}
