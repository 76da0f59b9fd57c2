/** A quarter of a CSS pixel. */
const STEP = { pt: 0.1875, px: 0.25 } as const;

const FONT_SIZE = /\bfont(?:-size)?\s*:[^;}]*/gi;
const SIZE = /([\d.]+)(pt|px)\b/i;

/**
 * A style in which the letters of a word are printed together, not one by one: each size is the nearest
 * quarter of a pixel. Chromium keeps two decimals of a size, lays letters out in its 64ths and places
 * each letter by itself whose width in the font comes to something else. At quarters nothing is lost.
 */
export function inQuarterPixels(css: string): string {
  return css.replace(FONT_SIZE, (declaration) =>
    declaration.replace(SIZE, (_, size: string, unit: string) => nearest(Number(size), unit)),
  );
}

function nearest(size: number, unit: string): string {
  const step = STEP[unit.toLowerCase() as keyof typeof STEP];
  // What is small stays to be seen, and what has no size stays away.
  return `${Math.max(Math.sign(size), Math.round(size / step)) * step}${unit}`;
}
