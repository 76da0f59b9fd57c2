import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
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
import { Organization } from '../organizations/organization.entity.js';
import { Person } from '../organizations/person.entity.js';
import type {
  ConsultationKind,
  ConsultationResult,
  ConsultationRole,
  Votes,
} from './paper-words.js';
import { Paper } from './paper.entity.js';

/** One step of the Beratungsfolge (OParl Consultation), also of groups outside the council. */
@Entity()
export class Consultation {
  @PrimaryColumn(ID)
  id: string;

  @Index()
  @ForeignKey(() => Paper)
  @Column(ID)
  paperId: string;

  @Column(INTEGER)
  position: number;

  @Column(CODE)
  kind: ConsultationKind;

  @ForeignKey(() => Organization)
  @Column({ ...ID, ...OPTIONAL })
  organizationId: string | null;

  /** Who was asked, in the words of the source, where it is not one organization. */
  @Column({ ...TEXT, ...OPTIONAL })
  label: string | null;

  @Column({ ...PARTIAL_DATE, ...OPTIONAL })
  date: string | null;

  @Column({ ...CODE, ...OPTIONAL })
  role: ConsultationRole | null;

  /** What happens in it, in the words of the source, e.g. `zur Beratung`. */
  @Column({ ...TEXT, ...OPTIONAL })
  step: string | null;

  @Column({ ...KEY, ...OPTIONAL })
  agendaNumber: string | null;

  /** Berichterstattung. */
  @ForeignKey(() => Person)
  @Column({ ...ID, ...OPTIONAL })
  rapporteurId: string | null;

  @Column({ ...CODE, ...OPTIONAL })
  resultCode: ConsultationResult | null;

  /** The result in words, as the minutes have it. */
  @Column({ ...TEXT, ...OPTIONAL })
  result: string | null;

  @Column({ ...JSON_TEXT, ...OPTIONAL })
  votes: Votes | null;

  @Column({ ...TEXT, ...OPTIONAL })
  source: string | null;
}
