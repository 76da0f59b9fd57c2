/** Words of the Kommunales Integrationsmanagement (KIM NRW; TIntG NRW § 9). */
export const KIM_ASSESSMENTS = {
  NOT_ASSESSED: 'nicht bewertet',
  NONE: 'kein Bezug',
  RELATED: 'Bezug zu KIM',
  CARRIED_BY_KIM: 'wird durch KIM getragen',
  ORIGINATED_IN_KIM: 'aus KIM entstanden',
} as const;
export type KimAssessment = keyof typeof KIM_ASSESSMENTS;

/** Bausteine 1 to 3. */
export const KIM_MODULES = {
  COORDINATION: 'Baustein 1: Koordinierung',
  CASE_MANAGEMENT: 'Baustein 2: Case Management',
  IMMIGRATION_AND_NATURALISATION: 'Baustein 3: Ausländer- und Einbürgerungsbehörden',
} as const;
export type KimModule = keyof typeof KIM_MODULES;

export const KIM_CONTRIBUTIONS = {
  GAP_IDENTIFIED: 'Angebotslücke erkannt',
  STRUCTURE_CHANGE: 'Struktur verändert',
  COUNSELLING_OFFER: 'Beratungsangebot',
  INTERFACE_BETWEEN_AUTHORITIES: 'Schnittstelle zwischen Behörden',
  NETWORK: 'Vernetzung',
  DATA_MONITORING: 'Daten und Monitoring',
} as const;
export type KimContribution = keyof typeof KIM_CONTRIBUTIONS;

export const GAP_SOURCES = {
  CASE_MANAGEMENT: 'Case Management',
  WORKING_GROUP: 'Arbeitsgruppe',
  STEERING_GROUP: 'Lenkungsgruppe',
  OTHER: 'andere Stelle',
} as const;
export type GapSource = keyof typeof GAP_SOURCES;
