import { Text } from '../web/input.js';

/** Longer ones are refused where passwords are checked, with a sentence that tells nothing. */
const LONGEST = 10_000;

export class SignInInput {
  @Text(120, 'Anmeldename.', 'e.muster')
  login: string;

  @Text(LONGEST, 'Passwort.', 'lampe tisch regen wolke')
  password: string;
}

export class PasswordChangeInput {
  @Text(LONGEST, 'Das bisherige Passwort.', 'lampe tisch regen wolke')
  old: string;

  @Text(
    LONGEST,
    'Das neue Passwort: mindestens 12 Zeichen, für Administrationen 15.',
    'kreide wiese nebel pult',
  )
  password: string;
}

export class PasswordInput {
  @Text(
    LONGEST,
    'Das neue Passwort: mindestens 12 Zeichen, für Administrationen 15.',
    'kreide wiese nebel pult',
  )
  password: string;
}
