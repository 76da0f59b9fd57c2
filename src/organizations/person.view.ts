import { flag, maybe, object, text, whole } from '../web/schema.js';
import { NAME_BASES, type Person } from './person.entity.js';
import { personName } from './person-name.js';

export const PERSON = object('Person', 'Person mit einer Funktion im Kreis', {
  key: text('Kurzname'),
  name: text('Vorname, sonst Anrede, und Nachname', 'Erika Muster'),
  formOfAddress: maybe(text('Anrede')),
  givenName: maybe(text('Vorname')),
  familyName: text('Nachname'),
  function: maybe(text('Funktion im Kreis', 'Sozialdezernentin')),
  historical: flag('Hatte die Funktion zur Zeit der Quelle; sagt nichts über heute'),
  nameBasis: maybe({
    type: 'string',
    enum: Object.keys(NAME_BASES),
    description: 'Warum die Person öffentlich mit Namen stehen darf',
  }),
  source: maybe(text('Fundstelle')),
  version: whole('Zählt die Änderungen', 1),
});

export const personView = ({ id: _, bodyId: _body, ...person }: Person) => ({
  ...person,
  name: personName(person),
});
