import type { FormPage } from './page-forms.js';

interface SignInFields {
  login?: string;
  /** Where to go on afterwards; empty: to the first page of the role. */
  next: string;
  /** What was typed into a form when the session had ended. */
  carried?: string;
}

export const signInPage = (fields: SignInFields, passwordSet = false): FormPage => ({
  template: 'anmelden.hbs',
  view: { title: 'Anmelden', ...fields, passwordSet },
});
