/*
 * How a county numbers its measures: text with `{lfd}` for the running number, `{lfd:3}` for one of
 * at least three digits, and `{jahr}` for the year it is given in.
 */

const RUNNING = /\{lfd(?::([1-9]))?\}/;
const PLAIN = /^[\p{L}\p{N}._-]*$/u;
const LONGEST = 40;

export const PATTERN_ALLOWED = `Erlaubt sind Buchstaben, Ziffern, Punkt, Strich und Unterstrich, einmal {lfd} oder {lfd:3} für die laufende Nummer und {jahr} für das Jahr, zusammen höchstens ${LONGEST} Zeichen; zum Beispiel W{lfd:2} oder {jahr}-{lfd:3}.`;

export function isNumberPattern(pattern: string): boolean {
  const rest = pattern.replace(RUNNING, '').replaceAll('{jahr}', '');
  return pattern.length <= LONGEST && RUNNING.test(pattern) && PLAIN.test(rest);
}

/** The pattern of one day, e.g. `2026-{lfd:3}`: numbers run on within it. @param day `YYYY-MM-DD` */
export const scopeOf = (pattern: string, day: string): string =>
  pattern.replaceAll('{jahr}', day.slice(0, 4));

export const numberIn = (scope: string, running: number): string =>
  scope.replace(RUNNING, (_, digits: string | undefined) =>
    String(running).padStart(Number(digits ?? 1), '0'),
  );

/** The running number of a number given in this scope; 0 for one given in another. */
export function runningNumberOf(scope: string, number: string): number {
  const [before = '', after = ''] = scope.split(RUNNING_AS_SEPARATOR);
  if (!number.startsWith(before) || !number.endsWith(after)) return 0;
  const digits = number.slice(before.length, number.length - after.length);
  return /^\d{1,9}$/.test(digits) && numberIn(scope, Number(digits)) === number
    ? Number(digits)
    : 0;
}

/** Without a group, which `split` would return as well. */
const RUNNING_AS_SEPARATOR = /\{lfd(?::[1-9])?\}/;
