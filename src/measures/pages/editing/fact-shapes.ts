import type { WritableFact } from '../../writable-facts.js';

/** How a fact stands in a form: one field, one field per entry, or a row of fields per entry. */
export type FactShape =
  | { readonly as: 'TEXT' | 'DATE' | 'FLAG' | 'KEYS' }
  | {
      readonly as: 'ROWS';
      readonly fields: readonly string[];
      readonly preset?: readonly string[];
    };

export const FACT_SHAPES: Readonly<Record<WritableFact, FactShape>> = {
  title: { as: 'TEXT' },
  kind: { as: 'TEXT' },
  kindWording: { as: 'TEXT' },
  officialWording: { as: 'TEXT' },
  description: { as: 'TEXT' },
  isPublic: { as: 'FLAG' },
  parent: { as: 'TEXT' },
  fieldsOfAction: { as: 'KEYS' },
  concepts: { as: 'ROWS', fields: ['key', 'placeInText'] },
  lead: { as: 'TEXT' },
  leadWording: { as: 'TEXT' },
  kiRole: { as: 'TEXT' },
  // The role is always chosen; a row with nothing else says nothing.
  parties: { as: 'ROWS', fields: ['key', 'role', 'wording'], preset: ['role'] },
  targetGroups: { as: 'KEYS' },
  places: { as: 'KEYS' },
  plannedStart: { as: 'DATE' },
  plannedEnd: { as: 'DATE' },
  startedOn: { as: 'DATE' },
  endedOn: { as: 'DATE' },
  funding: { as: 'ROWS', fields: ['key', 'wording'] },
  note: { as: 'TEXT' },
  source: { as: 'TEXT' },
};

/** An entry of a list of rows, by field. */
export type Row = Readonly<Record<string, string | null>>;
export type FactValue = string | boolean | null | undefined | readonly string[] | readonly Row[];
/** Facts as a form has them; what is left out is not in the form, or was not answered. */
export type Facts = Readonly<Partial<Record<WritableFact, FactValue>>>;
