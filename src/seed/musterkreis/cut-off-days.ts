const YEARS = [2021, 2022, 2023, 2024, 2025] as const;

/** Stichtage: the end of every half-year of five years. */
export const CUT_OFF_DAYS: readonly string[] = [
  ...YEARS.flatMap((year) => [`${year}-06-30`, `${year}-12-31`]),
  '2026-06-30',
];

export const LAST_CUT_OFF_DAY = '2026-06-30';

/** Days the county wrote its data down anew: the start, and after its offices had changed. */
export const STANDS = ['2021-01-04', '2023-01-02', '2024-07-01', LAST_CUT_OFF_DAY] as const;

/** @returns the day so many days into the second month after a Stichtag, `YYYY-MM-DD` */
export function afterwards(cutOffDay: string, days: number): string {
  const year = Number(cutOffDay.slice(0, 4));
  const month = cutOffDay.endsWith('-06-30') ? `${year}-08` : `${year + 1}-02`;
  return `${month}-${String(days).padStart(2, '0')}`;
}

/** @param monthIndex 0 to 2: first to last month of the quarter that ends on the Stichtag */
export function monthBefore(cutOffDay: string, monthIndex: number): string {
  const months = cutOffDay.endsWith('-06-30')
    ? ['April', 'Mai', 'Juni']
    : ['Oktober', 'November', 'Dezember'];
  return `${months[monthIndex] ?? ''} ${cutOffDay.slice(0, 4)}`;
}
