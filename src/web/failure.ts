import { ConfigError } from '../config/config.js';
import { DomainError } from '../texts/domain-error.js';
import { logCause } from './log-cause.js';

/**
 * For the console: what a person can act on where we know what went wrong, the whole trace where
 * we do not.
 */
export function failureInWords(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof DomainError) {
    logCause(error);
    const problems = error.problems.map(({ field, message }) => `  ${field}: ${message}`);
    return [error.message, ...problems].join('\n');
  }
  return `Unerwarteter Fehler: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
