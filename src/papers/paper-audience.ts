import { type Actor, mayAtHome } from '../auth/actor.js';
import { IN_PROGRESS, type PaperState, PUBLISHED } from './paper-states.js';

/** Whom papers are for, as far as it decides which of them there are. */
export interface Audience {
  /** Belongs to the county: reads released papers that are not public, and those withdrawn. */
  readonly inside: boolean;
  /** Of the papers still worked on: all, those these units (ids) work on, or none. */
  readonly drafts: 'ALL' | 'NONE' | readonly string[];
  /** Reads the edition with what is internal. */
  readonly internal: boolean;
}

export const THE_PUBLIC: Audience = { inside: false, drafts: 'NONE', internal: false };

/** The program itself, and whoever uses it from the command line. */
export const THE_HOUSE: Audience = { inside: true, drafts: 'ALL', internal: true };

/** @param bodyId the county whose papers are read, after `access.to` has let the actor in */
export function audienceOf(actor: Actor, bodyId: string): Audience {
  if (actor.bodyId !== bodyId || !mayAtHome(actor, 'paper.read')) return THE_PUBLIC;
  const knowsAll = actor.roles.some((role) => role === 'ki_management' || role === 'auditor');
  return {
    inside: actor.roles.some((role) => role !== 'admin'),
    drafts: draftsOf(actor, knowsAll),
    internal: knowsAll,
  };
}

function draftsOf(actor: Actor, knowsAll: boolean): Audience['drafts'] {
  if (!mayAtHome(actor, 'paper.read_draft')) return 'NONE';
  return knowsAll ? 'ALL' : actor.units.map(({ id }) => id);
}

interface Readable {
  state: PaperState;
  isPublic: boolean;
  /** The unit in charge, and those asked to co-sign. */
  unitIds: readonly (string | null)[];
}

export function mayRead(
  { inside, drafts }: Audience,
  { state, isPublic, unitIds }: Readable,
): boolean {
  if (PUBLISHED.includes(state)) return isPublic || inside;
  if (!IN_PROGRESS.includes(state)) return inside;
  if (drafts === 'ALL' || drafts === 'NONE') return drafts === 'ALL';
  return drafts.some((id) => unitIds.includes(id));
}
