/** Lengths in Word are twentieths of a point. */
export const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** A4, and the margins of the print style. */
export const PAGE = { width: mm(210), height: mm(297) };

export const PORTRAIT = {
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

export const LANDSCAPE = {
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

export const LIST_LEVEL_INDENT = mm(6);
