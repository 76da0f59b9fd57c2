import { inspect } from 'node:util';
import { Logger } from '@nestjs/common';
import { DomainError } from '../texts/domain-error.js';

/** What cannot be had just now, as the code expects to happen: no fault, and no trace of one. */
const FORESEEN = 503;

export function isForeseen(error: unknown): error is DomainError {
  return error instanceof DomainError && error.status === FORESEEN;
}

/** That the program ends is as it should be; anything else somebody has to look after. */
export function levelOf({ code }: DomainError): 'info' | 'warn' {
  return code === 'SHUTTING_DOWN' ? 'info' : 'warn';
}

export function causeInWords({ cause }: DomainError): string | undefined {
  return cause instanceof Error ? cause.message : undefined;
}

/**
 * Where no error filter does: puts the cause of a failure into the log, to which the sentence for
 * people refers. What people did wrong themselves needs no log, and what has no cause says it all.
 */
export function logCause(error: unknown): void {
  const logger = new Logger('Cause');
  if (!(error instanceof DomainError)) {
    logger.error('Unexpected error', inspect(error));
    return;
  }
  const { status, title, cause } = error;
  if (status < 500 || cause === undefined) return;
  if (status === FORESEEN) logger.warn(`${title}: ${String(causeInWords(error))}`);
  else logger.error(title, inspect(cause));
}
