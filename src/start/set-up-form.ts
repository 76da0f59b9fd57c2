import { LOGIN_PATTERN } from '../auth/login-name.js';
import type { FieldProblem } from '../texts/domain-error.js';
import { invalidInput } from '../web/input.js';

/** What the first person types in. */
export interface SetUpForm {
  /** Of the county: how addresses call it. */
  readonly key: string;
  readonly name: string;
  readonly shortName: string;
  /** Of the first administrator. */
  readonly login: string;
  readonly person: string;
  readonly password: string;
}

const LONGEST = 200;

const RULES: readonly (readonly [field: keyof SetUpForm, rule: RegExp, message: string])[] = [
  [
    'key',
    /^[a-z][a-z0-9-]{1,59}$/,
    'Kurzname: Erlaubt sind 2 bis 60 Kleinbuchstaben, Ziffern und Bindestriche, am Anfang ein Buchstabe.',
  ],
  ['name', /\S/, 'Bitte nennen Sie den Namen des Kreises.'],
  ['shortName', /\S/, 'Bitte nennen Sie die Kurzform des Namens.'],
  [
    'login',
    LOGIN_PATTERN,
    'Anmeldename: Erlaubt sind 3 bis 80 Kleinbuchstaben, Ziffern, Punkt, Bindestrich, Unterstrich und @.',
  ],
  ['person', /\S/, 'Bitte nennen Sie Ihren Namen.'],
];

/** @throws DomainError INVALID_INPUT with everything that is missing or wrong, but the password */
export function refuseIncomplete(form: SetUpForm): void {
  const problems: FieldProblem[] = RULES.filter(
    ([field, rule]) => !rule.test(form[field]) || form[field].length > LONGEST,
  ).map(([field, , message]) => ({ field, message }));
  if (problems.length > 0) throw invalidInput(problems);
}
