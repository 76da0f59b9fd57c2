import type { PageMargin } from './letterhead.js';

/** Lengths in Word are twentieths of a point. */
export const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** A4, and the margins of the print style. */
export const PAGE = { width: mm(210), height: mm(297) };

/** How the text stands on a page. */
export interface PageLayout {
  margin: PageMargin;
  textWidth: number;
}

const PORTRAIT: PageLayout = {
  margin: {
    top: mm(25),
    right: mm(20),
    bottom: mm(20),
    left: mm(25),
    header: mm(12),
    footer: mm(10),
  },
  textWidth: mm(165),
};

const LANDSCAPE: PageLayout = {
  margin: {
    top: mm(22),
    right: mm(15),
    bottom: mm(18),
    left: mm(15),
    header: mm(10),
    footer: mm(9),
  },
  textWidth: mm(267),
};

/** @param margin of the county's own pages, which stand upright */
export function layoutOf(landscape: boolean, margin?: PageMargin): PageLayout {
  if (landscape) return LANDSCAPE;
  return margin ? { margin, textWidth: PAGE.width - margin.left - margin.right } : PORTRAIT;
}

export const LIST_LEVEL_INDENT = mm(6);

/** From the number of a heading to its text, as in the print style. */
export const HEADING_NUMBER_WIDTH = mm(12);
