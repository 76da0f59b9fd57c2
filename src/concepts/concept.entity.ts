import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import {
  CODE,
  ID,
  INTEGER,
  JSON_TEXT,
  KEY,
  OPTIONAL,
  PARTIAL_DATE,
  TEXT,
} from '../database/column-types.js';
import { Body } from '../organizations/body.entity.js';
import { Organization } from '../organizations/organization.entity.js';

export const CONCEPT_KINDS = {
  INTEGRATION_REPORT: 'Integrationsbericht',
  INTEGRATION_CONCEPT: 'Integrationskonzept',
  ACTION_CONCEPT: 'Handlungskonzept',
  PROGRAMME: 'Programm',
} as const;
export type ConceptKind = keyof typeof CONCEPT_KINDS;

/**
 * A number of measures as a document states it. It is shown beside the number recorded and never
 * replaced by it: „mehr als 80“ stays „mehr als 80“.
 */
export interface StatedCount {
  /** As printed, e.g. `mehr als 80`. */
  wording: string;
  /** What was counted, e.g. `konkrete Maßnahmen aus dem Integrationsbericht`. */
  subject: string;
  /** The figure in it, e.g. 80. */
  figure: number;
  /** Where the counted measures are to be found: all of the concept's, or those the KI has a part in. */
  scope: 'CONCEPT' | 'INTEGRATION_CENTRE';
  note: string | null;
  source: string | null;
}

/** A passage of the concept worth keeping: a definition, a mandate, an oddity of the document. */
export interface ConceptNote {
  title: string;
  text: string;
  source: string | null;
}

/** A document that measures come from. */
@Entity()
@Unique(['bodyId', 'key'])
export class Concept {
  @PrimaryColumn(ID)
  id: string;

  @ForeignKey(() => Body)
  @Column(ID)
  bodyId: string;

  @Column(KEY)
  key: string;

  @Column(INTEGER)
  position: number;

  @Column(TEXT)
  title: string;

  @Column({ ...TEXT, ...OPTIONAL })
  shortTitle: string | null;

  @Column(CODE)
  kind: ConceptKind;

  @Column({ ...PARTIAL_DATE, ...OPTIONAL })
  adoptedOn: string | null;

  @ForeignKey(() => Organization)
  @Column({ ...ID, ...OPTIONAL })
  adoptedById: string | null;

  /** How it came about, in one or two sentences of the source. */
  @Column({ ...TEXT, ...OPTIONAL })
  origin: string | null;

  /** The law it rests on, with its version, e.g. `§ 7 TIntG NRW (2012)`. */
  @Column({ ...TEXT, ...OPTIONAL })
  legalBasis: string | null;

  /** What the source says of KIM for the concept as a whole. */
  @Column({ ...TEXT, ...OPTIONAL })
  kimNote: string | null;

  @Column(JSON_TEXT)
  statedCounts: StatedCount[];

  @Column(JSON_TEXT)
  notes: ConceptNote[];

  @Column({ ...TEXT, ...OPTIONAL })
  source: string | null;
}
