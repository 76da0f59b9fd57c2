import type { Form } from '../../../auth/page-forms.js';
import type { Notice } from '../../../auth/page-notices.js';
import { DomainError } from '../../../texts/domain-error.js';
import { invalidInput } from '../../../web/input.js';
import type { Outcome } from '../../own-reports.js';

const SEPARATOR = ';';
/** A cookie carries the notice; beyond that each line still has its own button. */
const LONGEST_LIST = 1_500;

/**
 * The measures a form is about: the one whose button was pressed, or all that are ticked.
 * @throws DomainError INVALID_INPUT when there is none
 */
export function numbersIn({ nummer, auswahl }: Form): string[] {
  const given = typeof nummer === 'string' ? nummer.split(SEPARATOR) : [auswahl].flat();
  const numbers = given.filter((one): one is string => typeof one === 'string' && one !== '');
  if (numbers.length > 0) return numbers;
  const message = 'Bitte wählen Sie mindestens eine Maßnahme aus.';
  throw invalidInput([{ field: 'auswahl', message }]);
}

/** What the person is told, with a way back. @throws DomainError when nothing was done at all */
export function tellConfirmed(outcome: Outcome): Notice {
  const { done } = outcome;
  refuseWhenNothing(outcome);
  const text = withRefused(`${measures(done)} unverändert bestätigt.`, outcome);
  return { text, ...undo(done, 'Rückgängig machen') };
}

/** @throws DomainError when nothing was done at all */
export function tellTakenBack(outcome: Outcome): Notice {
  refuseWhenNothing(outcome);
  return { text: withRefused(`${measures(outcome.done)}: Meldung zurückgenommen.`, outcome) };
}

/** A button that takes back what was just reported on these measures. */
export function undo(numbers: readonly string[], text: string): Pick<Notice, 'button'> {
  const nummer = numbers.join(SEPARATOR);
  if (nummer.length > LONGEST_LIST) return {};
  return { button: { text, action: '/meine-massnahmen/ruecknahmen', fields: { nummer } } };
}

const measures = (numbers: readonly string[]): string =>
  numbers.length === 1 ? (numbers[0] ?? '') : `${numbers.length} Maßnahmen`;

const withRefused = (text: string, { refused }: Outcome): string =>
  [text, ...refused.map(({ field, message }) => `${field}: ${message}`)].join(' ');

function refuseWhenNothing({ done, refused }: Outcome): void {
  if (done.length > 0) return;
  const [only] = refused;
  const sentence = refused.length === 1 && only ? only.message : 'Das war nicht möglich.';
  throw new DomainError('NOT_POSSIBLE_NOW', sentence, refused.length > 1 ? refused : []);
}
