import { invalidInput } from '../../web/input.js';

/** @throws DomainError INVALID_INPUT when nobody was chosen */
export function requiredAccount(id: string): string {
  if (id !== '') return id;
  throw invalidInput([{ field: 'user', message: 'Bitte wählen Sie ein Konto aus.' }]);
}
