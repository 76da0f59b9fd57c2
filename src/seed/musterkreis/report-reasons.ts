import type { Adaptation, MeasureStatus } from '../../measures/measure-status.js';
import { type Form, bringsTogether } from './theme.js';

/** Why a measure is late. */
const DELAYED = [
  'Die Stelle konnte erst nach der dritten Ausschreibung besetzt werden.',
  'Der Förderbescheid traf später ein als erwartet.',
  'Die Beteiligten haben ihre Zuständigkeiten erst im zweiten Anlauf geklärt.',
  'Die Abstimmung der Datenschutzvereinbarung nimmt mehr Zeit in Anspruch.',
  'Wegen hoher Zuweisungszahlen wurden andere Aufgaben vorgezogen.',
] as const;

const ON_HOLD = [
  'Die Mittel sind in diesem Haushaltsjahr nicht verfügbar.',
  'Die Fachkraft ist in Elternzeit, eine Vertretung wurde nicht gefunden.',
  'Vor der Fortsetzung soll die Neuregelung der Landesförderung abgewartet werden.',
] as const;

const DISCONTINUED = [
  'Die Förderung ist ausgelaufen, ein anderer Träger hat sich nicht gefunden.',
  'Die Nachfrage ging so weit zurück, dass sich der Aufwand nicht mehr rechtfertigen ließ.',
  'Ein gleichartiges Angebot besteht inzwischen an anderer Stelle.',
] as const;

/** Empty where no reason is called for. */
export function reasonsFor(status: MeasureStatus, delayed: boolean): readonly string[] {
  if (delayed) return DELAYED;
  if (status === 'ON_HOLD') return ON_HOLD;
  return status === 'DISCONTINUED' ? DISCONTINUED : [];
}

const CHANGES: Readonly<Record<Adaptation, readonly string[]>> = {
  KEEP: [],
  ADAPT: [
    'Die Zielgruppe soll um Menschen erweitert werden, die schon länger im Kreis leben.',
    'Die Federführung soll überprüft werden, weil sich die Zuständigkeiten geändert haben.',
    'Die Abläufe sollen mit dem Case Management des Integrationsmanagements verbunden werden.',
    'Für die Auswertung soll künftig ein einheitlicher Bogen verwendet werden.',
  ],
  DROP: [
    'Die Maßnahme soll aus dem Konzept gestrichen werden.',
    'Die Maßnahme soll enden, weil ihr Ziel auf anderem Wege erreicht wird.',
  ],
  NEW: [
    'Die Maßnahme soll mit neuem Zuschnitt in die Fortschreibung aufgenommen werden.',
    'Die Maßnahme soll im nächsten Arbeitsprogramm neu begonnen werden.',
  ],
};

const CHANGES_WITH_PEOPLE = [
  'Das Angebot soll auf die kleineren Gemeinden ausgeweitet werden.',
  'Die Termine sollen stärker am Abend und am Wochenende liegen.',
] as const;

/** What should change, one sentence each; empty where nothing should. */
export function adaptationTexts(kind: Adaptation, form: Form): readonly string[] {
  return kind === 'ADAPT' && bringsTogether(form)
    ? [...CHANGES.ADAPT, ...CHANGES_WITH_PEOPLE]
    : CHANGES[kind];
}

export const INTERNAL_NOTES = [
  'Rückfrage zur Finanzierung bei der Kämmerei läuft.',
  'Vor der nächsten Sitzung noch einmal mit der Gemeinde sprechen.',
  'Zahlen vorläufig, Auswertung folgt.',
] as const;
