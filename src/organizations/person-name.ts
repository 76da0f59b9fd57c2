import type { Person } from './person.entity.js';

type Name = Pick<Person, 'formOfAddress' | 'givenName' | 'familyName'>;

/** `Frau Senol-Kocaman`, `Michael Makiolla` */
export function personName({ formOfAddress, givenName, familyName }: Name): string {
  return [givenName ?? formOfAddress, familyName].filter(Boolean).join(' ');
}

/** As people outside may read it: null without consent, unless the source had published the name. */
export const publicName = (person: Name & Pick<Person, 'nameBasis'>): string | null =>
  person.nameBasis === null ? null : personName(person);

/** As a paper calls somebody before everybody: by name where that may be, else by function. */
export const nameOrFunction = (
  person: Name & Pick<Person, 'nameBasis' | 'function'>,
): string | null => publicName(person) ?? person.function;
