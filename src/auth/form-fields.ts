import { type DraftFields, LONGEST_ADDRESS } from './form-draft.entity.js';
import { pathHere } from './path-here.js';

/** What a browser sends; every field is text. */
export type Form = Readonly<Record<string, unknown>>;

/** More than any form of the product holds: the text of a template takes 120,000 characters. */
const LONGEST_DRAFT = 300_000;

/** Fields every form may have: see templates/pages/teile/formular.hbs and entwurf.hbs. */
const OWN_FIELDS: readonly string[] = ['token', 'einmal', 'fassung', 'entwurf'];

export const typed = (form: Form, field: string): string => {
  const value = form[field];
  return typeof value === 'string' ? value : '';
};

/** What a form says, without the fields it has only because it is a form. */
export const contentOf = (form: Form): [string, unknown][] =>
  Object.entries(form).filter(([field]) => !OWN_FIELDS.includes(field));

/** What was typed into a form, and the address of the page that shows it. */
export interface Draft {
  readonly address: string;
  readonly fields: DraftFields;
}

/** @returns undefined for a form that keeps no draft, or one too large to be kept */
export function draftOf(form: Form): Draft | undefined {
  const address = pathHere(form.entwurf);
  const fields = Object.fromEntries(contentOf(form).filter(isTyped));
  return isKept(address, fields) ? { address, fields } : undefined;
}

/** What came back from a browser, in the form `carried` gave it. */
export function readCarried(address: string, text: string): Draft | undefined {
  try {
    return draftOf({ ...(JSON.parse(text) as Form | null), entwurf: address });
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export const carried = ({ fields }: Draft): string => JSON.stringify(fields);

const isTyped = (field: [string, unknown]): field is [string, string | string[]] =>
  [field[1]].flat().every((value) => typeof value === 'string');

const isKept = (address: string, fields: DraftFields): boolean =>
  address !== '' &&
  address.length <= LONGEST_ADDRESS &&
  JSON.stringify(fields).length <= LONGEST_DRAFT;

/** What was ticked in a group of boxes with one name. */
export function ticked(form: Form, field: string): string[] {
  const value = form[field];
  const given: unknown[] = Array.isArray(value) ? value : [value];
  return given.filter((it): it is string => typeof it === 'string' && it !== '');
}
