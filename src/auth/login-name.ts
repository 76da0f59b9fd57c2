/** A login however it was typed. */
export const normalizedLogin = (typed: string): string =>
  typed.normalize('NFC').trim().toLowerCase();

/** What a new login may look like, e.g. `e.muster` or `erika.muster@kreis.example`. */
export const LOGIN_PATTERN = /^[a-z0-9][a-z0-9._@-]{2,79}$/;
