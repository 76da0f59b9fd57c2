import { mm, PAGE } from './docx-page.js';
import type { PageMargin } from './letterhead.js';
import { type XmlElement, xmlChildren } from './xml-tree.js';

/** In millimetres, what a paper bears. */
const BOUNDS: Readonly<Record<keyof PageMargin, readonly [number, number]>> = {
  top: [10, 80],
  right: [10, 50],
  bottom: [10, 60],
  left: [10, 50],
  header: [0, 60],
  footer: [0, 50],
};

const OTHER_PAGE =
  'Seitenränder: Die Seiten der Datei sind nicht A4 im Hochformat; es gelten die des Programms.';
const OUT_OF_BOUNDS =
  'Seitenränder: Sie sind zu schmal oder zu breit; es gelten die des Programms.';

/** The margins of a section, or why they are not taken, in German. */
export function letterheadMargin(section: XmlElement): PageMargin | string {
  const read = (element: string, attribute: string): number => {
    const found = xmlChildren(section).find(({ name }) => name === `w:${element}`);
    return Number(found?.attributes.get(`w:${attribute}`) ?? Number.NaN);
  };
  const near = (length: number, ours: number): boolean => Math.abs(length - ours) < mm(5);
  if (!near(read('pgSz', 'w'), PAGE.width) || !near(read('pgSz', 'h'), PAGE.height))
    return OTHER_PAGE;
  // Below zero a margin holds even against a head that needs more room.
  const side = (name: keyof PageMargin): number => Math.abs(read('pgMar', name));
  const margin = {
    top: side('top'),
    right: side('right'),
    bottom: side('bottom'),
    left: side('left'),
    header: side('header'),
    footer: side('footer'),
  };
  return isBearable(margin) ? margin : OUT_OF_BOUNDS;
}

const isBearable = (margin: PageMargin): boolean =>
  (Object.keys(BOUNDS) as (keyof PageMargin)[]).every((side) => {
    const [least, most] = BOUNDS[side];
    return margin[side] >= mm(least) && margin[side] <= mm(most);
  });
