/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {Counts & { name: string, seconds: number }} Result */

/**
 * @param {readonly Result[]} results
 * @returns {string} a table, then one line of numbers for people and machines
 */
export function summary(results) {
  const width = Math.max(...results.map(({ name }) => name.length));
  const rows = results.map(
    (result) =>
      `  ${result.name.padEnd(width)}  ${verdict(result).padEnd(44)} ${result.seconds.toFixed(1).padStart(6)} s`,
  );
  return ['', 'Ergebnis', ...rows, '', closingLine(results)].join('\n');
}

/** @param {Counts} counts */
function verdict({ passed, failed, skipped }) {
  const parts = [failed > 0 ? `FEHLER: ${failed} gescheitert` : '', `${passed} bestanden`];
  return [...parts, skipped > 0 ? `${skipped} übersprungen` : ''].filter(Boolean).join(', ');
}

/** @param {readonly Counts[]} results */
export function closingLine(results) {
  /** @param {keyof Counts} key */
  const sum = (key) => results.reduce((total, counts) => total + counts[key], 0);
  const skipped = sum('skipped');
  const line = `${sum('passed')} passed, ${sum('failed')} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}
