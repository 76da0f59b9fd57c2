import { DomainError } from '../texts/domain-error.js';

/** What everybody hears who waits for a paper while the program ends. */
export function shuttingDown(): DomainError {
  return new DomainError(
    'SHUTTING_DOWN',
    'Der Server wird gerade beendet. Bitte versuchen Sie es in einer Minute noch einmal.',
  );
}
