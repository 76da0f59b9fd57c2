import { type Role, ROLES } from './role.js';

/** Roles, and `public`: anybody, where the county is open to the public. */
type Grantee = Role | 'public';

const EVERYBODY: readonly Grantee[] = [...(Object.keys(ROLES) as Role[]), 'public'];
const SIGNED_IN = Object.keys(ROLES) as Role[];

/**
 * Who may do what, in the county the account belongs to. Which records an action may touch is asked
 * in each use case: department heads act on the measures of their units only.
 */
export const PERMISSIONS = {
  'county.read': { to: EVERYBODY, label: 'Kreis, Organisationen und Konzepte lesen' },
  'county.change': { to: ['admin'], label: 'Einstellungen des Kreises ändern' },
  'organization.change': { to: ['admin', 'ki_management'], label: 'Organisationen ändern' },
  'measure.read': {
    to: ['admin', 'ki_management', 'department_head', 'auditor', 'public'],
    label: 'Maßnahmen lesen',
  },
  'list_view.keep': {
    to: ['admin', 'ki_management', 'department_head', 'auditor'],
    label: 'Ansichten der Liste merken',
  },
  'measure.create': { to: ['ki_management'], label: 'Maßnahmen anlegen' },
  'measure.change': {
    to: ['ki_management', 'department_head'],
    label: 'Angaben einer Maßnahme ändern',
  },
  'measure.end': {
    to: ['ki_management'],
    label: 'Maßnahmen archivieren, zusammenführen und ablösen',
  },
  'kim_link.change': { to: ['ki_management'], label: 'KIM-Bezug bewerten' },
  'report.read': {
    to: ['ki_management', 'department_head', 'auditor'],
    label: 'Eingereichte Sachstände lesen',
  },
  'report.submit': { to: ['ki_management', 'department_head'], label: 'Sachstand melden' },
  'report.withdraw': {
    to: ['ki_management', 'department_head'],
    label: 'eigenen Sachstand zurückziehen',
  },
  'report.decide': { to: ['ki_management'], label: 'Sachstand annehmen oder zurückgeben' },
  'quality.read': {
    to: ['ki_management', 'department_head', 'auditor'],
    label: 'Vollständigkeit und Aktualität lesen',
  },
  'paper.read': { to: EVERYBODY, label: 'Freigegebene Vorlagen lesen' },
  'paper.read_draft': {
    to: ['ki_management', 'department_head', 'auditor'],
    label: 'Vorlagen in Arbeit lesen',
  },
  'paper.prepare': {
    to: ['ki_management'],
    label: 'Vorlagen vorbereiten und zur Mitzeichnung geben',
  },
  'paper.sign_off': { to: ['ki_management', 'department_head'], label: 'Vorlagen mitzeichnen' },
  'paper.sign_text': {
    to: ['department_head'],
    label: 'Gekürzten Text der eigenen Maßnahmen freizeichnen',
  },
  'paper.approve': { to: ['ki_management', 'department_head'], label: 'Vorlagen genehmigen' },
  'paper.release': { to: ['ki_management'], label: 'Vorlagen freigeben und zurückziehen' },
  'paper.table': { to: ['ki_management'], label: 'Beratungsergebnisse eintragen' },
  'paper.render': {
    to: ['ki_management', 'department_head', 'auditor', 'public'],
    label: 'Umsetzungsstand als Dokument erzeugen',
  },
  'rendition.manage': {
    to: ['admin'],
    label: 'Aufträge für Dokumente sehen und noch einmal versuchen',
  },
  'template.read': {
    to: ['admin', 'ki_management', 'auditor'],
    label: 'Vorlagenmuster lesen und vergleichen',
  },
  'template.change': { to: ['ki_management'], label: 'Vorlagenmuster schreiben und ausprobieren' },
  'template.release': {
    to: ['admin', 'ki_management'],
    label: 'Vorlagenmuster freigeben und zurückziehen',
  },
  'account.manage': { to: ['admin'], label: 'Benutzerkonten verwalten' },
  'deputy.manage': { to: ['admin', 'department_head'], label: 'Vertretung regeln' },
  'account.own': { to: SIGNED_IN, label: 'eigenes Konto, Sitzungen und Zugriffsschlüssel' },
  'audit.read': { to: ['admin', 'auditor'], label: 'Protokoll lesen' },
  'audit.read_person': { to: ['auditor'], label: 'Protokoll einer Person lesen' },
} as const satisfies Record<string, { to: readonly Grantee[]; label: string }>;

export type Action = keyof typeof PERMISSIONS;

export const permits = (action: Action, grantee: Grantee): boolean =>
  (PERMISSIONS[action].to as readonly Grantee[]).includes(grantee);
