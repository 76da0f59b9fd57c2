import { ROLES } from '../../auth/role.js';
import { CHANGEABLE_FACTS } from '../../measures/fact-labels.js';
import {
  ADAPTATIONS,
  MEASURE_STATUSES,
  REPORT_STATES,
  SCHEDULES,
} from '../../measures/measure-status.js';
import { EDITIONS } from '../../papers/edition.js';
import { PAPER_STATES, SIGN_OFF_STATES } from '../../papers/paper-states.js';
import { CONSULTATION_RESULTS } from '../../papers/paper-words.js';
import { germanInstant, isDay } from '../../texts/days.js';
import { germanDay } from '../../texts/partial-date.js';

/** One fact an entry speaks of; null where it was or is not stated. */
export interface ChangeInWords {
  field: string;
  was: string | null;
  is: string | null;
}

/** Fields of facts as people call them; the others stand there as programs do. */
const FIELDS: Readonly<Record<string, string>> = {
  ...CHANGEABLE_FACTS,
  action: 'Handlung',
  account: 'Konto',
  added: 'hinzugekommen',
  approved: 'Prüfsumme der Genehmigung',
  asOf: 'Stichtag',
  basedOn: 'Kopie von',
  by: 'durch',
  characters: 'Zeichen',
  changed: 'geändert',
  comment: 'Bemerkung',
  consultation: 'Beratung',
  corrects: 'berichtigt den Sachstand (Kennung)',
  decision: 'Entscheidung',
  edition: 'Fassung',
  format: 'Format',
  key: 'Kurzname',
  measure: 'Maßnahme',
  measureVersion: 'Fassung der Maßnahme',
  onBehalfOf: 'für die Stelle',
  organization: 'Stelle',
  renderer: 'Stand des Programms',
  revision: 'Fassung',
  revisionOf: 'berichtigt die Vorlage',
  revisions: 'Fassungen',
  shared: 'geteilt',
  shortName: 'kurzer Name',
  version: 'Fassung',
  votes: 'Stimmen',
  ageingAfterDays: 'alternd nach Tagen',
  complete: 'vollständig',
  correction: 'Berichtigung',
  councilTerm: 'Wahlperiode',
  deputy: 'Vertretung',
  despiteGaps: 'genehmigt trotz Lücken, weil',
  email: 'E-Mail',
  endDate: 'Ende',
  entries: 'Einträge',
  expiresAt: 'gilt bis',
  flaw: 'Mangel',
  familyName: 'Nachname',
  formOfAddress: 'Anrede',
  from: 'von',
  gaps: 'fehlende Angaben',
  function: 'Funktion',
  givenName: 'Vorname',
  historical: 'nur zur Zeit der Quelle',
  kind: 'Art',
  label: 'Bezeichnung',
  leadKey: 'Federführung',
  measureNumberPattern: 'Muster der Nummern',
  memberOrganizationId: 'Organisation auf dem Sitz (Kennung)',
  name: 'Name',
  nameBasis: 'Grund der Nennung',
  note: 'Vermerk',
  number: 'Nummer',
  organizations: 'Stellen',
  objectType: 'Art des Gegenstands',
  organizationId: 'Gremium (Kennung)',
  personId: 'Person auf dem Sitz (Kennung)',
  paperImpacts: 'Auswirkungen in Vorlagen',
  paperSections: 'Abschnitte neuer Vorlagen',
  paperNumberPattern: 'Muster der Nummern von Vorlagen',
  publicSince: 'öffentlich seit',
  purpose: 'Zweck',
  reason: 'Grund',
  reference: 'Nummer',
  result: 'Ergebnis',
  role: 'Aufgabe',
  roles: 'Rollen',
  rotationInterval: 'wechselt',
  rotationRule: 'Regel des Wechsels',
  scopes: 'erlaubt',
  sha256: 'Prüfsumme',
  seats: 'Sitze',
  startDate: 'Beginn',
  staleAfterDays: 'veraltet nach Tagen',
  state: 'Zustand',
  status: 'Status',
  text: 'Text',
  title: 'Titel',
  to: 'bis',
  units: 'zuständig für',
};

/** Codes as people call them, by the field they stand in. */
const CODES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  adaptation: ADAPTATIONS,
  edition: EDITIONS,
  result: CONSULTATION_RESULTS,
  roles: ROLES,
  schedule: SCHEDULES,
  state: { ...REPORT_STATES, ...SIGN_OFF_STATES, ...PAPER_STATES },
  status: MEASURE_STATUSES,
};

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const LONGEST = 200;

/** What an entry says was so before and after, field by field. */
export function changesInWords(before: unknown, after: unknown): ChangeInWords[] {
  const [was, is] = [facts(before), facts(after)];
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return fields
    .map((field) => ({
      field: FIELDS[field] ?? field,
      was: inWords(was[field], CODES[field]),
      is: inWords(is[field], CODES[field]),
    }))
    .filter((change) => change.was !== null || change.is !== null);
}

const facts = (given: unknown): Record<string, unknown> =>
  typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {};

function inWords(value: unknown, codes: Readonly<Record<string, string>> = {}): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  if (typeof value === 'number') return value.toLocaleString('de-DE');
  if (Array.isArray(value))
    return value.length === 0 ? null : value.map((one) => inWords(one, codes)).join(', ');
  if (typeof value !== 'string') return shortened(JSON.stringify(value));
  if (INSTANT.test(value)) return germanInstant(value);
  return isDay(value) ? germanDay(value) : (codes[value] ?? shortened(value));
}

const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST)} …`;
