import { isDay } from '../../texts/days.js';
import { DomainError } from '../../texts/domain-error.js';
import { PartialDate } from '../../texts/partial-date.js';
import { whyNotWritable } from '../../texts/writable-text.js';

/** The German sentence that says what is wrong with a value, or null. */
export type Check = (value: unknown) => string | null;

/** The values of a table of German labels, e.g. `laufend`. */
export type LabelOf<Table extends Readonly<Record<string, string>>> = Table[keyof Table];

/** How long a key may be; see `KEY` in the column types. */
export const LONGEST_KEY = 120;

const shown = (value: unknown): string =>
  typeof value === 'string' ? `„${value}“` : 'Eine Liste oder eine Gruppe von Angaben';

export const text: Check = (value) =>
  typeof value === 'string' && value.trim() !== ''
    ? (whyNotWritable(value) ?? null)
    : 'Erwartet wird ein Text.';

/** What files call a record by. */
export const key: Check = (value) =>
  matches(value, /^[a-z0-9]+(-[a-z0-9]+)*$/)
    ? null
    : `${shown(value)} ist kein Schlüssel. Erlaubt sind Kleinbuchstaben a bis z, Ziffern und Bindestriche, höchstens ${LONGEST_KEY} Zeichen, zum Beispiel amt-jugend-bildung.`;

/** Numbers of measures stand in addresses. */
export const measureNumber: Check = (value) =>
  matches(value, /^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/)
    ? null
    : `${shown(value)} ist keine Maßnahmennummer. Erlaubt sind Buchstaben, Ziffern, Punkt und Bindestrich, zum Beispiel W07.`;

/** Numbers of papers, file references, numbers on an agenda. */
export const shortText: Check = (value) =>
  typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_KEY
    ? (whyNotWritable(value) ?? null)
    : `Erwartet wird ein Text mit höchstens ${LONGEST_KEY} Zeichen.`;

export const day: Check = (value) =>
  typeof value === 'string' && isDay(value)
    ? null
    : `${shown(value)} ist kein Tag. Erwartet wird zum Beispiel 2023-05-25.`;

export const partialDate: Check = (value) => {
  if (typeof value !== 'string') return 'Erwartet wird ein Datum, zum Beispiel Mai 2021.';
  try {
    PartialDate.parse(value);
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.message;
    throw error;
  }
};

export const whole: Check = (value) =>
  Number.isInteger(value) ? null : 'Erwartet wird eine ganze Zahl, zum Beispiel 35.';

export const amount: Check = (value) =>
  typeof value === 'number' && Number.isFinite(value)
    ? null
    : 'Erwartet wird ein Betrag in Euro, zum Beispiel 57000 oder 57000,50.';

export const flag: Check = (value) =>
  typeof value === 'boolean' ? null : 'Erwartet wird ja oder nein.';

export function label(table: Readonly<Record<string, string>>): Check {
  const allowed = Object.values(table);
  return (value) =>
    typeof value === 'string' && allowed.includes(value)
      ? null
      : `${shown(value)} ist nicht bekannt. Erlaubt ist: ${allowed.join(', ')}.`;
}

export function listOf(check: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return 'Erwartet wird eine Liste.';
    const wrong = value.map((item: unknown) => check(item)).filter((message) => message !== null);
    return wrong.length === 0 ? null : wrong.join(' ');
  };
}

function matches(value: unknown, form: RegExp): boolean {
  return typeof value === 'string' && value.length <= LONGEST_KEY && form.test(value);
}
