import { type Letterhead, PAGE_KINDS, type PageMargin } from '../../rendering/letterhead.js';

const KINDS = { default: 'der Seiten', first: 'der ersten Seite', even: 'der geraden Seiten' };
const TWENTIETHS_PER_MM = 1440 / 25.4;

/** What a letterhead consists of, for people. */
export function letterheadParts({ pages, pictures, margin }: Letterhead): string[] {
  const count = Object.keys(pictures).length;
  const frames = PAGE_KINDS.flatMap((kind) => {
    const { header = '', footer = '' } = pages[kind] ?? {};
    return [
      ...(header === '' ? [] : [`Kopf ${KINDS[kind]}`]),
      ...(footer === '' ? [] : [`Fuß ${KINDS[kind]}`]),
    ];
  });
  return [
    ...frames,
    ...(count === 0 ? [] : [count === 1 ? 'Ein Bild' : `${count} Bilder`]),
    ...(margin ? [`Ränder: ${marginWords(margin)}`] : []),
  ];
}

const marginWords = ({ top, right, bottom, left }: PageMargin): string =>
  Object.entries({ oben: top, rechts: right, unten: bottom, links: left })
    .map(([side, length]) => `${side} ${Math.round(length / TWENTIETHS_PER_MM)} mm`)
    .join(', ');
