import type { Field } from './field.js';

/** What a word or a literal gives. */
export const something = (kind: 'text' | 'number' | 'flag'): Field => ({
  kind,
  about: '',
  blank: false,
});
export const RESULTS: Readonly<Record<string, Field>> = {
  plus: something('number'),
  gleich: something('flag'),
  und: something('flag'),
  oder: something('flag'),
  nicht: something('flag'),
};

/** What the data are at one place: the innermost group first, and names given by `as |name|`. */
export interface Scope {
  around: readonly Field[];
  given: ReadonlyMap<string, Field | undefined>;
}

/** Stands where something else is wrong already: whatever is asked of it is there. */
export const UNKNOWN: Field = { kind: 'group', about: '', blank: false, fields: {} };

export function partOf(field: Field, name: string): Field | undefined {
  if (field === UNKNOWN) return UNKNOWN;
  if (field.kind === 'list') return name === 'length' ? something('number') : undefined;
  return field.kind === 'group' && Object.hasOwn(field.fields, name)
    ? field.fields[name]
    : undefined;
}

/** The same with more names, as a piece gets them. */
export function added(
  field: Field | undefined,
  more: readonly (readonly [string, Field])[],
): Field {
  if (field === undefined || field === UNKNOWN || field.kind !== 'group') return field ?? UNKNOWN;
  return { ...field, fields: { ...field.fields, ...Object.fromEntries(more) } };
}
