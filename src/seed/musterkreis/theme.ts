import type { FieldKey } from './fields.js';
import type { OfficeKey } from './offices.js';
import type { TargetGroupKey } from './target-groups.js';

/** What kind of thing a measure is; decides how its reports can sound and how it can go on. */
export const FORMS = [
  'GROUP',
  'ADVICE',
  'TRAINING',
  'NETWORK',
  'MATERIAL',
  'PROCEDURE',
  'EVENT',
] as const;
export type Form = (typeof FORMS)[number];

const WITH_PEOPLE: readonly Form[] = ['GROUP', 'ADVICE', 'TRAINING', 'EVENT'];

/** People meet, at times and in rooms. */
export function bringsTogether(form: Form): boolean {
  return WITH_PEOPLE.includes(form);
}

/** The measure that takes over others. */
export const KIM = 'Kommunales Integrationsmanagement (KIM)';

/** What a measure is about. */
export interface Theme {
  form: Form;
  title: string;
  /** One sentence: what is done, for whom. */
  description: string;
  office: OfficeKey;
  targets: readonly TargetGroupKey[];
  /** Null for what serves all fields. */
  field: FieldKey | null;
}

/** A theme as its list states it; the field is that of the list. */
export type ThemeRow = readonly [
  form: Form,
  title: string,
  description: string,
  office: OfficeKey,
  ...targets: TargetGroupKey[],
];

export function themesOf(field: FieldKey | null, rows: readonly ThemeRow[]): Theme[] {
  return rows.map(([form, title, description, office, ...targets]) => ({
    form,
    title,
    description,
    office,
    targets,
    field,
  }));
}
