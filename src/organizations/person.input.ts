import { Blankable, oneOf, Optional, Required, text } from '../web/document-input.js';
import { NAME_BASES, type NameBasis } from './person.entity.js';

const NAME = text(100, 'Muster');
const BASIS =
  'Warum die Person öffentlich mit Namen stehen darf; ohne Grund steht dort nur ihre Funktion.';

class PersonFacts {
  @Blankable(text(40, 'Frau'), 'Anrede.')
  formOfAddress?: string | null;

  @Blankable(text(100, 'Erika'), 'Vorname.')
  givenName?: string | null;

  @Blankable(text(200, 'Sozialdezernentin'), 'Funktion im Kreis.')
  function?: string | null;

  @Blankable(oneOf(NAME_BASES), BASIS)
  nameBasis?: NameBasis | null;
}

export class NewPersonInput extends PersonFacts {
  @Required(NAME, 'Nachname.')
  familyName: string;
}

export class PersonChangeInput extends PersonFacts {
  @Optional(NAME, 'Nachname.')
  familyName?: string;
}
