/**
 * How far a measure is. Punctuality is a value of its own: a measure in progress may be late, and
 * one that is late is still in progress.
 */
export const MEASURE_STATUSES = {
  NOT_STARTED: 'nicht begonnen',
  PLANNED: 'geplant',
  IN_PROGRESS: 'in Umsetzung',
  ONGOING: 'laufend',
  COMPLETED: 'abgeschlossen',
  ON_HOLD: 'zurückgestellt',
  DISCONTINUED: 'eingestellt',
  SUPERSEDED: 'in anderer Maßnahme aufgegangen',
  UNKNOWN: 'nicht erhoben',
} as const;
export type MeasureStatus = keyof typeof MEASURE_STATUSES;

export const SCHEDULES = {
  ON_TIME: 'im Zeitplan',
  DELAYED: 'verzögert',
  NO_DATE: 'ohne Termin',
} as const;
export type Schedule = keyof typeof SCHEDULES;

/** What should become of a measure (Anpassungsbedarf). */
export const ADAPTATIONS = {
  KEEP: 'unverändert fortführen',
  ADAPT: 'anpassen',
  DROP: 'beenden',
  NEW: 'neu aufnehmen',
} as const;
export type Adaptation = keyof typeof ADAPTATIONS;

export const REPORT_STATES = {
  SUBMITTED: 'eingereicht',
  ACCEPTED: 'angenommen',
  RETURNED: 'zurückgegeben',
  WITHDRAWN: 'zurückgezogen',
} as const;
export type ReportState = keyof typeof REPORT_STATES;
