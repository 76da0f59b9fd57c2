/** Council words, with the German word people read and files use. */
export const PAPER_TYPES = {
  REPORT_PAPER: 'Berichtsvorlage',
  NOTICE_PAPER: 'Mitteilungsvorlage',
  DECISION_PAPER: 'Beschlussvorlage',
  OTHER: 'Vorlage',
} as const;
export type PaperType = keyof typeof PAPER_TYPES;

/** Only steps of council bodies are part of the council information system (OParl). */
export const CONSULTATION_KINDS = {
  COUNCIL: 'Gremium',
  INTERNAL: 'verwaltungsintern',
  EXTERNAL: 'extern',
} as const;
export type ConsultationKind = keyof typeof CONSULTATION_KINDS;

export const CONSULTATION_ROLES = {
  INFORMATION: 'Kenntnisnahme',
  HEARING: 'Anhörung',
  PRELIMINARY: 'Vorberatung',
  DECISION: 'Entscheidung',
} as const;
export type ConsultationRole = keyof typeof CONSULTATION_ROLES;

/** One block of running text in a section of a paper. */
export type TextBlock =
  | { kind: 'PARAGRAPH'; text: string }
  | { kind: 'QUOTE'; paragraphs: string[] }
  | { kind: 'LIST'; items: string[] }
  | { kind: 'HEADING'; text: string };

export const IMPACT_KINDS = {
  FINANCIAL: 'Finanzielle Auswirkungen',
  STAFF: 'Personelle Auswirkungen',
  CLIMATE: 'Klimafolgenabschätzung',
  INCLUSION: 'Inklusionsrelevanz',
} as const;
export type ImpactKind = keyof typeof IMPACT_KINDS;

export interface Impact {
  kind: ImpactKind;
  verdict: string | null;
  text: string | null;
}
