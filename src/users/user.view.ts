import { ROLES } from '../auth/role.js';
import { coded } from '../texts/coded.js';
import {
  code,
  day,
  instant,
  list,
  maybe,
  named,
  object,
  record,
  text,
  whole,
} from '../web/schema.js';
import type { UserAccount } from './user-account.entity.js';

export const ACCOUNT_STATES = {
  INVITED: 'eingeladen, noch ohne Passwort',
  ACTIVE: 'aktiv',
  DISABLED: 'gesperrt',
  ERASED: 'Person gelöscht',
} as const;
export type AccountState = keyof typeof ACCOUNT_STATES;

export const USER = object('User', 'Benutzerkonto', {
  id: text('Schlüssel des Kontos'),
  version: whole('Fassung, auch im ETag', 3),
  login: text('Anmeldename', 'e.muster'),
  name: maybe(text('Name; null, wenn die Person gelöscht ist', 'Erika Muster')),
  email: maybe(text('E-Mail-Adresse')),
  function: text('Funktion, wie sie in den Akten steht', 'Leitung Jugendamt'),
  roles: list(code(ROLES, 'Rolle')),
  units: list(named('Organisation, für die das Konto zuständig ist')),
  state: code(ACCOUNT_STATES, 'Zustand des Kontos'),
  createdAt: instant('Angelegt'),
});

export const USER_PAGE = record({
  page: whole('Diese Seite', 1),
  limit: whole('Konten je Seite', 50),
  total: whole('Alle Konten, die zum Filter passen', 23),
  items: list(USER),
});

export interface Unit {
  key: string;
  name: string;
}
export type UserView = ReturnType<typeof userView>;

export const userView = (account: UserAccount, units: readonly Unit[]) => ({
  id: account.id,
  version: account.version,
  login: account.login,
  name: account.name,
  email: account.email,
  function: account.function,
  roles: account.roles.map((role) => coded(ROLES, role)),
  units,
  state: coded(ACCOUNT_STATES, stateOf(account)),
  createdAt: account.createdAt,
});

export function stateOf(account: UserAccount): AccountState {
  if (account.erasedAt !== null) return 'ERASED';
  if (account.disabledAt !== null) return 'DISABLED';
  return account.passwordHash === null ? 'INVITED' : 'ACTIVE';
}

export const DEPUTY = object('Deputy', 'Vertretung', {
  id: text('Schlüssel der Vertretung'),
  login: text('Anmeldename der Vertretung', 'm.beispiel'),
  function: text('Funktion der Vertretung', 'Stellvertretende Leitung Jugendamt'),
  from: day('Erster Tag', '2026-07-06'),
  to: day('Letzter Tag', '2026-07-24'),
});

export const LINK = object('OneTimeLink', 'Link, der einmal gilt', {
  url: text('Adresse, unter der die Person ihr Passwort setzt; sie wird nur jetzt gezeigt'),
  expiresAt: instant('Gilt bis'),
});
