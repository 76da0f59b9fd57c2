import type { Field } from './field.js';

/**
 * Content of the same kind with nothing in it: what may be blank is null, nothing
 * holds, and each list keeps so many entries of the example.
 */
export function emptied(value: unknown, field: Field, entries: number): unknown {
  if (field.blank) return null;
  if (field.kind === 'flag') return false;
  if (field.kind === 'list')
    return (value as unknown[]).slice(0, entries).map((one) => emptied(one, field.of, entries));
  if (field.kind !== 'group') return value;
  const given = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(given).map(([name, part]) => {
      const known = field.fields[name];
      return [name, known ? emptied(part, known, entries) : part];
    }),
  );
}
