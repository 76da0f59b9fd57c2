/*
 * How a county numbers its papers. Beside the running number, which `number-pattern.ts` knows, a
 * pattern can hold the year, the term of the council and a sign for the type of the paper: numbers
 * run on as long as all of these stay the same.
 */

const RUNNING = /\{lfd(?::[1-9])?\}/;
const PLAIN = /^[\p{L}\p{N} ./_-]*$/u;
const LONGEST = 60;

export const PAPER_PATTERN_ALLOWED = `Erlaubt sind Buchstaben, Ziffern, Leerzeichen, Schrägstrich, Punkt, Strich und Unterstrich, einmal {lfd} oder {lfd:3} für die laufende Nummer, {jahr} oder {jj} für das Jahr, {wp} für die Wahlperiode und {art} für die Art der Vorlage, zusammen höchstens ${LONGEST} Zeichen; zum Beispiel {lfd:3}/{jahr}.`;

export function isPaperNumberPattern(pattern: string): boolean {
  const rest = pattern.replace(RUNNING, '').replaceAll(/\{(?:jahr|jj|wp|art)\}/g, '');
  return (
    pattern.length <= LONGEST &&
    pattern === pattern.trim() &&
    RUNNING.test(pattern) &&
    PLAIN.test(rest)
  );
}

/** What fills a pattern besides the running number. */
export interface NumberedOn {
  /** `YYYY-MM-DD` */
  day: string;
  term: string | null;
  /** Sign of the type, e.g. `BE`. */
  type: string;
}

/** The pattern with everything but the running number filled in: numbers run on within it. */
export const paperScopeOf = (pattern: string, { day, term, type }: NumberedOn): string =>
  pattern
    .replaceAll('{jahr}', day.slice(0, 4))
    .replaceAll('{jj}', day.slice(2, 4))
    .replaceAll('{wp}', term ?? '')
    .replaceAll('{art}', type);
