import { coded } from '../texts/coded.js';
import { code, flag, instant, list, maybe, named, object, record, text } from '../web/schema.js';
import type { Profile } from './accounts.js';
import type { Actor } from './actor.js';
import { ROLES } from './role.js';

export const OWN_ACCOUNT = object('OwnAccount', 'Das eigene Konto', {
  id: maybe(text('Schlüssel des Kontos')),
  login: text('Anmeldename', 'e.muster'),
  name: maybe(text('Name', 'Erika Muster')),
  function: text('Funktion, wie sie in den Akten steht', 'Leitung Jugendamt'),
  body: named('Der Kreis des Kontos'),
  roles: list(code(ROLES, 'Rolle')),
  units: list(
    text('Kurzname der Organisation', 'amt-jugend-bildung'),
    'Wofür das Konto zuständig ist, auch in Vertretung',
  ),
  scopes: maybe(
    list(text('Handlung', 'measure.read'), 'Grenzen des Zugriffsschlüssels; sonst null'),
  ),
});

export const ownAccountView = (actor: Actor, { login, name, body }: Profile) => ({
  id: actor.userId,
  login,
  name,
  function: actor.function,
  body,
  roles: actor.roles.map((role) => coded(ROLES, role)),
  units: actor.units.map(({ key }) => key),
  scopes: actor.scopes,
});

/** `{account}`: what signing in answers. */
export const SIGNED_IN = record({ account: OWN_ACCOUNT });

export const OWN_SESSION = object('OwnSession', 'Eine Anmeldung in einem Browser', {
  id: text('Kennung der Sitzung'),
  startedAt: instant('Beginn'),
  lastSeenAt: instant('Zuletzt benutzt, auf die Minute'),
  expiresAt: instant('Endet spätestens'),
  current: flag('Die Anmeldung dieser Anfrage'),
});
