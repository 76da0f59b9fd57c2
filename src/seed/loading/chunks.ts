/** Rows per statement: both databases limit the number of parameters. */
const ROWS = 500;

export function* chunks<T>(rows: readonly T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += ROWS) yield rows.slice(start, start + ROWS);
}
