import { type Action, permits } from './permissions.js';
import type { Role } from './role.js';

/** Who is acting. */
export interface Actor {
  /** Null for nobody and for the program itself. */
  readonly userId: string | null;
  readonly bodyId: string | null;
  readonly roles: readonly Role[];
  /** The units the person answers for, also as a deputy today. */
  readonly units: readonly { id: string; key: string }[];
  /** What stands in records where a name would, e.g. `Leitung Jugendamt`. */
  readonly function: string;
  /** What an API token is limited to; null: no limit. */
  readonly scopes: readonly Action[] | null;
}

/** Somebody who has not signed in. */
export const NOBODY: Actor = {
  userId: null,
  bodyId: null,
  roles: [],
  units: [],
  function: 'ohne Anmeldung',
  scopes: null,
};

/** The program itself, e.g. when it loads files. @param name what records say, e.g. `Datenübernahme` */
export const theProgram = (name: string): Actor => ({ ...NOBODY, function: name });

/** Whether one of the actor's roles may do it in the county of the account. */
export const mayAtHome = ({ roles, scopes }: Actor, action: Action): boolean =>
  roles.some((role) => permits(action, role)) && (scopes === null || scopes.includes(action));

export const isAnswerableFor = (actor: Actor, unitId: string | null): boolean =>
  actor.units.some(({ id }) => id === unitId);
