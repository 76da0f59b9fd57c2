import type { ImpactKind } from '../organizations/impact-kinds.js';

/** Council words, with the German word people read and files use. */
export const PAPER_TYPES = {
  REPORT_PAPER: 'Berichtsvorlage',
  NOTICE_PAPER: 'Mitteilungsvorlage',
  DECISION_PAPER: 'Beschlussvorlage',
  OTHER: 'Vorlage',
} as const;
export type PaperType = keyof typeof PAPER_TYPES;

/** What stands for the type in numbers. */
export const PAPER_TYPE_SIGNS = {
  REPORT_PAPER: 'BE',
  NOTICE_PAPER: 'MI',
  DECISION_PAPER: 'BV',
  OTHER: 'VO',
} as const satisfies Record<PaperType, string>;

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

export const CONSULTATION_RESULTS = {
  NOTED: 'zur Kenntnis genommen',
  NOTED_WITH_APPROVAL: 'zustimmend zur Kenntnis genommen',
  RESOLVED: 'ungeändert beschlossen',
  RESOLVED_WITH_CHANGES: 'geändert beschlossen',
  REJECTED: 'abgelehnt',
  POSTPONED: 'vertagt',
  REFERRED: 'verwiesen',
  TAKEN_BACK: 'zurückgezogen',
  REMOVED: 'von der Tagesordnung abgesetzt',
} as const;
export type ConsultationResult = keyof typeof CONSULTATION_RESULTS;

/** Of one consultation; biased are those who did not vote because it concerned themselves. */
export interface Votes {
  yes: number;
  no: number;
  abstentions: number;
  biased: number;
}

/** An earlier treatment of the same subject. */
export interface PreviousTreatment {
  committee: string;
  /** As the source gives it. */
  date: string | null;
  agendaNumber: string | null;
  /** Number of the paper then. */
  reference: string | null;
}

/** One block of running text in a section of a paper. */
export type TextBlock =
  | { kind: 'PARAGRAPH'; text: string }
  | { kind: 'QUOTE'; paragraphs: string[] }
  | { kind: 'LIST'; items: string[] }
  | { kind: 'HEADING'; text: string };

export interface Impact {
  kind: ImpactKind;
  verdict: string | null;
  text: string | null;
}

export const TEXT_BLOCK_KINDS = {
  PARAGRAPH: 'Absatz',
  QUOTE: 'Zitat',
  LIST: 'Aufzählung',
  HEADING: 'Zwischentitel',
} as const satisfies Record<TextBlock['kind'], string>;
