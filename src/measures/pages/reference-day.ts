import { isDay } from '../../texts/days.js';
import { germanDay } from '../../texts/partial-date.js';
import { relativeDay } from '../../texts/relative-days.js';
import { invalidInput } from '../../web/input.js';

/** What an address says behind its question mark. */
export type Parameters = Readonly<Record<string, string | undefined>>;

const NAME = 'stichtag';

/** The day a page is about: today, or the one in the past that its address names. */
export class ReferenceDay {
  private constructor(
    readonly day: string,
    readonly today: string,
  ) {}

  /**
   * @param given `stichtag` of the address
   * @throws DomainError INVALID_INPUT for what is no day, or one to come
   */
  static of(given: unknown, today: string): ReferenceDay {
    if (given === undefined || given === '') return new ReferenceDay(today, today);
    if (typeof given !== 'string' || !isDay(given))
      throw invalidInput([
        { field: NAME, message: 'Erlaubt ist ein Tag, zum Beispiel 2023-05-25.' },
      ]);
    if (given > today)
      throw invalidInput([{ field: NAME, message: `${germanDay(given)} liegt in der Zukunft.` }]);
    return new ReferenceDay(given, today);
  }

  get past(): boolean {
    return this.day < this.today;
  }

  /** An address on the same day. Parameters without a value are left out. */
  link(path: string, parameters: Parameters = {}): string {
    return address(path, { ...parameters, [NAME]: this.past ? this.day : undefined });
  }

  /** What templates/pages/teile/stichtag.hbs shows. @param parameters of the page, but for the day */
  picker(path: string, parameters: Parameters = {}) {
    return {
      path,
      day: this.day,
      today: this.today,
      past: this.past,
      ago: relativeDay(this.day, this.today),
      toToday: address(path, parameters),
      keep: given(parameters).map(([name, value]) => ({ name, value })),
    };
  }
}

/** A path with what stands behind its question mark; parameters without a value are left out. */
export function address(path: string, parameters: Parameters): string {
  const query = new URLSearchParams(given(parameters));
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

const given = (parameters: Parameters): [string, string][] =>
  Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value]],
  );
