/** Where a written part stands in a paper. */
export const SECTION_KINDS = {
  INTRODUCTION: 'Einleitung',
  TEXT: 'Text',
  FIELD: 'Bewertung eines Handlungsfeldes',
  OUTLOOK: 'Ausblick',
} as const;
export type SectionKind = keyof typeof SECTION_KINDS;

/** Parts every new paper of a county begins with; one that stays empty is not printed. */
export interface UsualSection {
  kind: Exclude<SectionKind, 'FIELD'>;
  heading: string;
}

export const USUAL_SECTION_KINDS = {
  INTRODUCTION: SECTION_KINDS.INTRODUCTION,
  TEXT: SECTION_KINDS.TEXT,
  OUTLOOK: SECTION_KINDS.OUTLOOK,
} as const satisfies Record<UsualSection['kind'], string>;
