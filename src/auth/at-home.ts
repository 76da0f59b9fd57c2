import { DomainError } from '../texts/domain-error.js';
import { mayAtHome } from './actor.js';
import type { Call } from './call.js';
import { missingRole } from './permission.guard.js';
import type { Action } from './permissions.js';

/**
 * The first question of a use case that concerns the county of the account and no other.
 * @returns the id of that county
 * @throws DomainError FORBIDDEN
 */
export function atHome({ actor }: Call, action: Action): string {
  if (actor.bodyId !== null && mayAtHome(actor, action)) return actor.bodyId;
  throw new DomainError('FORBIDDEN', missingRole(action));
}
