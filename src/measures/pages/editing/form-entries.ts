import { type Form, typed } from '../../../auth/page-forms.js';
import { lines } from './recorded-facts.js';

/** `shares.0.amount`: the fields of each entry; entries where none but the preset ones says anything are left out. */
export function rowsIn(
  form: Form,
  list: string,
  fields: readonly string[],
  preset: readonly string[] = [],
): Record<string, string | null>[] {
  return entriesOf(form, list)
    .map((at) => Object.fromEntries(fields.map((field) => [field, given(form, `${at}.${field}`)])))
    .filter((row) => fields.some((field) => !preset.includes(field) && row[field] !== null));
}

/** All that was chosen of several; one of them comes as a text, more as a list. */
export const several = (form: Form, field: string): unknown[] => [form[field] ?? []].flat();

/** `places.0`, `places.2`: in the order of their numbers. */
export function entriesOf(form: Form, fact: string): string[] {
  const numbers = Object.keys(form)
    .map((field) => field.split('.'))
    .filter(([name, number]) => name === fact && /^\d{1,3}$/.test(number ?? ''))
    .map(([, number]) => Number(number));
  return [...new Set(numbers)].sort((a, b) => a - b).map((number) => `${fact}.${number}`);
}

/** Null for a field that is empty or not there. */
export const given = (form: Form, field: string): string | null =>
  typed(form, field).trim() === '' ? null : lines(typed(form, field));

/** Without one entry of a list, e.g. `parties.2`. */
export const withoutEntry = (form: Form, entry: string): Form =>
  Object.fromEntries(
    Object.entries(form).filter(([field]) => field !== entry && !field.startsWith(`${entry}.`)),
  );

/** The person pressed the button that takes an entry away. */
export const withoutEntryAsked = (form: Form): Form => {
  const gone = typed(form, 'entfernen');
  return gone === '' ? form : withoutEntry(form, gone);
};

/** Another entry, or one less: nothing is to be saved yet. */
export const asksForRows = (form: Form): boolean =>
  typed(form, 'zeile') !== '' || typed(form, 'entfernen') !== '';
