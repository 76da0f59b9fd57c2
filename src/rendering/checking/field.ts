/** One thing a template may print or go through, with what it is in a German sentence. */
export type Field = {
  about: string;
  /** Where nothing is known there is null. */ blank: boolean;
} & Shape;

type Shape =
  | { kind: 'text' | 'number' | 'flag' }
  | { kind: 'list'; of: Field }
  | { kind: 'group'; fields: Readonly<Record<string, Field>> };

/** Exactly the fields of a type of content: the compiler finds the one that is missing or wrong. */
export type FieldOf<T> = ShapeOf<NonNullable<T>> & {
  about: string;
  blank: null extends T ? true : false;
};

type ShapeOf<T> = [T] extends [string]
  ? { kind: 'text' }
  : [T] extends [number]
    ? { kind: 'number' }
    : [T] extends [boolean]
      ? { kind: 'flag' }
      : [T] extends [readonly (infer Entry)[]]
        ? { kind: 'list'; of: FieldOf<Entry> }
        : { kind: 'group'; fields: { readonly [Name in NameIn<T>]: FieldOf<ValueIn<T, Name>> } };

/** Of entries of several kinds all there are. */
type NameIn<T> = T extends unknown ? keyof T : never;
type ValueIn<T, Name> = T extends unknown ? (Name extends keyof T ? T[Name] : never) : never;

export const text = (about: string) => ({ kind: 'text', about, blank: false }) as const;
export const number = (about: string) => ({ kind: 'number', about, blank: false }) as const;
export const flag = (about: string) => ({ kind: 'flag', about, blank: false }) as const;
export const list = <Entry extends Field>(about: string, of: Entry) =>
  ({ kind: 'list', about, blank: false, of }) as const;
export const group = <Fields extends Readonly<Record<string, Field>>>(
  about: string,
  fields: Fields,
) => ({ kind: 'group', about, blank: false, fields }) as const;

/** May be empty. */
export const maybe = <Known extends Field>(field: Known) => ({ ...field, blank: true as const });

/** What is in a list, where nothing is to be said of the entries themselves. */
export const texts = (about: string) => list(about, text('Eintrag'));
