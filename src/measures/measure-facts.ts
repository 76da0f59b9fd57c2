/** Words for the facts of a measure, with the German word people read and files use. */
export const MEASURE_KINDS = {
  MEASURE: 'Maßnahme',
  PROJECT: 'Projekt',
  PROGRAMME: 'Programm',
  PRODUCT: 'Produkt',
} as const;
export type MeasureKind = keyof typeof MEASURE_KINDS;

/** What part the Kommunales Integrationszentrum (KI) has in a measure. */
export const KI_ROLES = {
  RESPONSIBLE: 'zuständig',
  INVOLVED: 'beteiligt',
  NONE: 'nicht beteiligt',
  NOT_ASSESSED: 'nicht bewertet',
} as const;
export type KiRole = keyof typeof KI_ROLES;

export const PARTY_ROLES = {
  INVOLVED: 'beteiligt',
  PARTNER: 'Kooperationspartner',
} as const;
export type PartyRole = keyof typeof PARTY_ROLES;
