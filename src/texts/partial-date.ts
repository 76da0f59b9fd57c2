import { DomainError } from './domain-error.js';

const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
] as const;

/** First and last day of a month that is one third of it: `Anfang`, `Mitte`, `Ende`. */
const THIRDS: Readonly<Record<string, readonly [number, number]>> = {
  Anfang: [1, 10],
  Mitte: [11, 20],
  Ende: [21, 31],
};

const SEASONS: Readonly<Record<string, readonly [string, string]>> = {
  Frühjahr: ['03-01', '05-31'],
  Sommer: ['06-01', '08-31'],
  Herbst: ['09-01', '11-30'],
};

type Span = readonly [earliest: string, latest: string];

const pad = (value: number | string): string => String(value).padStart(2, '0');

function day(year: string, month: number | string, dayOfMonth: number | string): string {
  const iso = `${year}-${pad(month)}-${pad(dayOfMonth)}`;
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso) {
    throw new RangeError(`${pad(dayOfMonth)}.${pad(month)}.${year}`);
  }
  return iso;
}

const lastDayOf = (year: string, month: number): number =>
  new Date(Date.UTC(Number(year), month, 0)).getUTCDate();

function monthNumber(name: string): number {
  return MONTHS.findIndex((month) => month === name) + 1;
}

const MONTH = MONTHS.join('|');
const group = (match: RegExpMatchArray, index: number): string => match[index] ?? '';

/** One row: how a date may be written, and the days it can mean. */
const FORMS: readonly (readonly [RegExp, (match: RegExpMatchArray) => Span])[] = [
  [
    /^(\d{4})-(\d{2})-(\d{2})$/,
    (m) => {
      const iso = day(group(m, 1), group(m, 2), group(m, 3));
      return [iso, iso];
    },
  ],
  [
    /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/,
    (m) => {
      const iso = day(group(m, 3), group(m, 2), group(m, 1));
      return [iso, iso];
    },
  ],
  [
    /^(\d{1,2})\.(\d{1,2})\.\s?\/\s?(\d{1,2})\.(\d{1,2})\.(\d{4})$/,
    (m) => [day(group(m, 5), group(m, 2), group(m, 1)), day(group(m, 5), group(m, 4), group(m, 3))],
  ],
  [
    new RegExp(`^(\\d{1,2})\\. (${MONTH}) (\\d{4})$`),
    (m) => {
      const iso = day(group(m, 3), monthNumber(group(m, 2)), group(m, 1));
      return [iso, iso];
    },
  ],
  [
    new RegExp(`^(Anfang|Mitte|Ende) (${MONTH}) (\\d{4})$`),
    (m) => {
      const [first, last] = THIRDS[group(m, 1)] ?? [1, 31];
      const month = monthNumber(group(m, 2));
      const year = group(m, 3);
      return [day(year, month, first), day(year, month, Math.min(last, lastDayOf(year, month)))];
    },
  ],
  [
    new RegExp(`^(${MONTH}) (\\d{4})$`),
    (m) => {
      const month = monthNumber(group(m, 1));
      const year = group(m, 2);
      return [day(year, month, 1), day(year, month, lastDayOf(year, month))];
    },
  ],
  [
    /^(Frühjahr|Sommer|Herbst) (\d{4})$/,
    (m) => {
      const [first, last] = SEASONS[group(m, 1)] ?? ['01-01', '12-31'];
      return [`${group(m, 2)}-${first}`, `${group(m, 2)}-${last}`];
    },
  ],
  [/^(\d{4})$/, (m) => [`${group(m, 1)}-01-01`, `${group(m, 1)}-12-31`]],
  [/^(\d{4}) ?(?:-|–|bis) ?(\d{4})$/, (m) => [`${group(m, 1)}-01-01`, `${group(m, 2)}-12-31`]],
  [
    /^(Anfang|Mitte|Ende) der (\d{3})0er(?: Jahre)?$|^(Anfang|Mitte|Ende) (\d{3})0er$/,
    (m) => {
      const decade = group(m, 2) || group(m, 4);
      const [from, to] = { Anfang: ['0', '3'], Mitte: ['4', '6'], Ende: ['7', '9'] }[
        group(m, 1) || group(m, 3)
      ] ?? ['0', '9'];
      return [`${decade}${from}-01-01`, `${decade}${to}-12-31`];
    },
  ],
];

/**
 * A date as people give it: a day, a pair of days, a month, a part of a month, a year, a span.
 * It is printed as it was given (a day given as ISO text is printed the German way) and sorted by
 * the first day it can mean, then by the last.
 */
export class PartialDate {
  private constructor(
    readonly text: string,
    /** First day it can mean, `YYYY-MM-DD`. */
    readonly earliest: string,
    /** Last day it can mean, `YYYY-MM-DD`. */
    readonly latest: string,
  ) {}

  /** @throws DomainError INVALID_INPUT when the text is not a date in one of the known forms */
  static parse(text: string): PartialDate {
    const given = text.trim();
    for (const [form, read] of FORMS) {
      const match = form.exec(given);
      if (match) return PartialDate.of(given, match, read);
    }
    throw notADate(given);
  }

  private static of(
    text: string,
    match: RegExpMatchArray,
    read: (m: RegExpMatchArray) => Span,
  ): PartialDate {
    try {
      const [earliest, latest] = read(match);
      const printed = /^\d{4}-\d\d-\d\d$/.test(text) ? germanDay(text) : text;
      return new PartialDate(printed, earliest, latest);
    } catch (error) {
      if (error instanceof RangeError) throw notADate(text);
      throw error;
    }
  }

  /** For `sort`. */
  static readonly compare = (a: PartialDate, b: PartialDate): number =>
    a.earliest.localeCompare(b.earliest) || a.latest.localeCompare(b.latest);
}

/** Whether something dated like this can have been known on that day; undated things always. */
export function knownOn(day: string, date: string | null): boolean {
  return date === null || PartialDate.parse(date).earliest <= day;
}

/** Whether what lasted so long can have been there on that day; without an end it still is. */
export function existedOn(
  day: string,
  { startDate, endDate }: Readonly<Record<'startDate' | 'endDate', string | null>>,
): boolean {
  return knownOn(day, startDate) && (endDate === null || PartialDate.parse(endDate).latest >= day);
}

/** `2023-05-25` → `25.05.2023` */
export function germanDay(iso: string): string {
  const [year, month, dayOfMonth] = iso.split('-');
  return `${dayOfMonth ?? ''}.${month ?? ''}.${year ?? ''}`;
}

function notADate(text: string): DomainError {
  return new DomainError(
    'INVALID_INPUT',
    `„${text}“ ist kein Datum. Möglich sind zum Beispiel 25.05.2023, Mai 2021, Anfang November 2012 oder 2018.`,
  );
}
