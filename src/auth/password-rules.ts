/** Who sets the password: what they are called must not stand in it. */
export interface PasswordOwner {
  readonly admin: boolean;
  readonly login: string;
  readonly name: string | null;
  readonly county: string;
}

const SHORTEST = 12;
const SHORTEST_FOR_ADMIN = 15;
const LONGEST = 200;

/** Shorter parts of names stand in too many good passwords. */
const NAME_PART = 4;
/** Digits and signs put before or behind a common password, as in `Sommer2026!`. */
const DECORATION = 8;

/** In characters. */
export const shortestFor = (admin: boolean): number => (admin ? SHORTEST_FOR_ADMIN : SHORTEST);

/** The same password however it was typed, e.g. `ü` as one character or as two. */
export const normalized = (password: string): string => password.normalize('NFC');

/** Whether it can be anybody's password at all; longer ones are not even looked at. */
export const isTooLong = (password: string): boolean => password.length > LONGEST;

/**
 * What is wrong with a new password, in German; empty when nothing is. No rules about which
 * characters it is made of: they make passwords worse.
 * @param common in lower case
 */
export function passwordProblems(
  password: string,
  owner: PasswordOwner,
  common: ReadonlySet<string>,
): string[] {
  if (isTooLong(password)) return [`Erlaubt sind höchstens ${LONGEST} Zeichen.`];
  const shortest = shortestFor(owner.admin);
  const lower = normalized(password).toLowerCase();
  const problems: string[] = [];
  if (Array.from(normalized(password)).length < shortest)
    problems.push(
      `Nötig sind mindestens ${shortest} Zeichen. Gut sind mehrere Wörter, die nicht zusammengehören.`,
    );
  if (isCommon(lower, common))
    problems.push(
      'Dieses Passwort ist leicht zu erraten: Es steht auf Listen häufiger Passwörter.',
    );
  if (namesOf(owner).some((name) => lower.includes(name)))
    problems.push('Ihr Name, Ihr Anmeldename und der Kreis dürfen nicht im Passwort vorkommen.');
  return problems;
}

/** Also when it is only dressed up: repeated, in capitals, with digits around it or for letters. */
function isCommon(lower: string, common: ReadonlySet<string>): boolean {
  const unit = repeatedUnit(lower);
  if (isRun(unit)) return true;
  const bare = undecorated(unit);
  return [unit, bare, asLetters(unit), asLetters(bare)].some((spelling) => common.has(spelling));
}

/** `abab` → `ab`; itself when nothing repeats. */
function repeatedUnit(text: string): string {
  const period = (text + text).indexOf(text, 1);
  const unit = text.slice(0, period);
  // A unit this short is as easy as it is repetitive: let it count as a run.
  return unit.length < NAME_PART ? unit.charAt(0) : unit;
}

/** `aaaa`, `abcdef`, `987654`: every character one step after the last, or the same. */
function isRun(text: string): boolean {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  return steps.every((step) => step === steps[0] && Math.abs(step) <= 1);
}

function undecorated(text: string): string {
  const bare = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return text.length - bare.length <= DECORATION ? bare : '';
}

const LETTERS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

const asLetters = (lower: string): string =>
  lower.replace(/[013457@$!]/g, (character) => LETTERS[character] ?? character);

function namesOf({ login, name, county }: PasswordOwner): string[] {
  return [login, ...(name ?? '').split(/[\s-]+/), ...county.split(/\s+/)]
    .map((part) => normalized(part).toLowerCase())
    .filter((part) => part.length >= NAME_PART && part !== 'kreis');
}
