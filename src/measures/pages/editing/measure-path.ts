import type { MeasureDocument } from '../../measure-document.js';

/** The address of the page of a measure, or of a page below it. */
export const measurePath = (number: string, below = ''): string =>
  `/massnahmen/${encodeURIComponent(number)}${below && `/${below}`}`;

/** The way to a page below a measure. */
export const wayTo = ({ number, title }: Pick<MeasureDocument, 'number' | 'title'>) => [
  { text: 'Maßnahmen', href: '/massnahmen' },
  { text: `${number} ${title}`, href: measurePath(number) },
];
