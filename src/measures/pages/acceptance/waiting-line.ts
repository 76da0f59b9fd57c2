/** Where a report stands in the line of those that wait, and its neighbours. */
export interface PlaceInLine {
  /** From 1; null for one that does not wait. */
  place: number | null;
  total: number;
  previous: string | null;
  /** Where to go on; from the last one back to the first. */
  next: string | null;
}

/** @param line ids of those that wait, the oldest first @param total of all, also those not named */
export function placeInLine(line: readonly string[], total: number, id: string): PlaceInLine {
  const at = line.indexOf(id);
  const others = line.filter((other) => other !== id);
  return {
    place: at < 0 ? null : at + 1,
    total,
    previous: line[at - 1] ?? null,
    next: line[at + 1] ?? others[0] ?? null,
  };
}
