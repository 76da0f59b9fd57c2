import { inspect } from 'node:util';
import { Logger } from '@nestjs/common';
import type { DomainError } from '../texts/domain-error.js';

/**
 * Where no error filter does: puts the cause of a fault of ours into the log, to which the sentence
 * for people refers. What people did wrong themselves needs no log.
 */
export function logCause({ status, title, cause }: DomainError): void {
  if (status < 500 || cause === undefined) return;
  new Logger('Cause').error(title, inspect(cause));
}
