const FIGURE = /[-−]?(?:\d{1,3}(?:[ .\u00a0\u202f]\d{3})+|\d+)(?:,\d+)?/g;

/**
 * The number in a figure as German texts print it: `34,6 %` → 34.6, `49 011` → 49011,
 * `rund 400.000` → 400000. Null when there is none or more than one.
 */
export function readPrinted(printed: string): number | null {
  const [figure, ...others] = printed.match(FIGURE) ?? [];
  if (figure === undefined || others.length > 0) return null;
  return Number(
    figure
      .replace(/[ .\u00a0\u202f]/g, '')
      .replace('−', '-')
      .replace(',', '.'),
  );
}

export interface ComputedShare {
  /** Percent, rounded to as many decimals as the printed share has. */
  computed: number;
  /** The printed share does not follow from its own numbers. */
  differs: boolean;
}

/**
 * Computes a printed percentage again from the two counts it is said to come from. Null when the
 * print holds no number or the denominator is 0.
 */
export function computedShare(
  numerator: number,
  denominator: number,
  printed: string,
): ComputedShare | null {
  const stated = readPrinted(printed);
  if (stated === null || denominator === 0) return null;
  const scale = 10 ** decimalsOf(printed);
  // Multiplied before dividing, so that an exact half stays one and is rounded up.
  const computed = Math.round((numerator * 100 * scale) / denominator) / scale;
  return { computed, differs: computed !== stated };
}

function decimalsOf(printed: string): number {
  return /,(\d+)/.exec(printed)?.[1]?.length ?? 0;
}
