import type { MeasureFilter } from './measure-filter.js';

/** Where the list is that a count was made of. @param day `YYYY-MM-DD` */
export const measuresLink = (bodyKey: string, day: string, filter: MeasureFilter): string =>
  linkTo(bodyKey, 'measures', { ...filter, asOf: day });

export function linkTo(
  bodyKey: string,
  list: 'measures' | 'gaps',
  parameters: Readonly<Record<string, string | boolean | undefined>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined) query.set(name, String(value));
  return `/api/v1/bodies/${encodeURIComponent(bodyKey)}/${list}?${query.toString()}`;
}
