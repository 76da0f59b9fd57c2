import { type Actor, mayAtHome } from './actor.js';
import type { Action } from './permissions.js';
import type { Role } from './role.js';

/** A line of the menu; seen by those who may do that and, where roles are named, have one of them. */
interface Line {
  readonly href: string;
  readonly text: string;
  /** Beginnings of other addresses that belong to it. */
  readonly also?: readonly string[];
  readonly action: Action;
  readonly roles?: readonly Role[];
}

const MENU: readonly Line[] = [
  {
    href: '/meine-massnahmen',
    text: 'Meine Maßnahmen',
    action: 'report.submit',
    roles: ['department_head'],
  },
  {
    href: '/uebersicht',
    text: 'Übersicht',
    action: 'quality.read',
    roles: ['ki_management', 'auditor'],
  },
  { href: '/massnahmen', text: 'Maßnahmen', action: 'measure.read' },
  { href: '/annahme', text: 'Annahme', action: 'report.decide' },
  {
    href: '/kim',
    text: 'KIM',
    action: 'quality.read',
    roles: ['ki_management', 'auditor'],
  },
  {
    href: '/konzepte',
    text: 'Konzepte',
    action: 'measure.read',
    roles: ['ki_management', 'auditor'],
  },
  {
    href: '/organisationen',
    text: 'Organisationen',
    also: ['/personen', '/sitze'],
    action: 'organization.change',
  },
  { href: '/vorlagen', text: 'Vorlagen', also: ['/vorlagenmuster'], action: 'paper.read' },
  { href: '/verwaltung', text: 'Verwaltung', action: 'account.manage' },
  { href: '/protokoll', text: 'Protokoll', action: 'audit.read' },
];

/** Where the day of each role begins. */
const HOMES: readonly [Role, string][] = [
  ['ki_management', '/uebersicht'],
  ['department_head', '/meine-massnahmen'],
  ['committee_member', '/vorlagen'],
  ['admin', '/verwaltung'],
  ['auditor', '/protokoll'],
];

/** @param path of the page that is shown */
export function menu(actor: Actor, path: string) {
  return MENU.filter(
    ({ action, roles }) =>
      mayAtHome(actor, action) && (roles?.some((role) => actor.roles.includes(role)) ?? true),
  ).map(({ href, text, also = [] }) => ({
    href,
    text,
    current:
      path === href
        ? 'page'
        : [`${href}/`, ...also].some((beginning) => path.startsWith(beginning))
          ? 'true'
          : null,
  }));
}

/** The first page after signing in. */
export const homeOf = ({ roles }: Pick<Actor, 'roles'>): string =>
  HOMES.find(([role]) => roles.includes(role))?.[1] ?? '/';
