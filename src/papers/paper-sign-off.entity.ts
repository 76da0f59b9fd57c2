import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CODE, ID, INSTANT, INTEGER, OPTIONAL, TEXT } from '../database/column-types.js';
import { Organization } from '../organizations/organization.entity.js';
import type { SignOffState } from './paper-states.js';
import { Paper } from './paper.entity.js';

/** That a unit was asked to co-sign a paper (Mitzeichnung), and what it said. */
@Entity()
export class PaperSignOff {
  @PrimaryColumn(ID)
  id: string;

  @Index()
  @ForeignKey(() => Paper)
  @Column(ID)
  paperId: string;

  @ForeignKey(() => Organization)
  @Column(ID)
  organizationId: string;

  @Column(CODE)
  state: SignOffState;

  @Column(INSTANT)
  askedAt: Date;

  /** The function of the person, as below. */
  @Column(TEXT)
  askedBy: string;

  /** The version of the paper that was put before the unit; blank where it was asked long ago. */
  @Column({ ...INTEGER, ...OPTIONAL })
  askedInVersion: number | null;

  @Column({ ...INSTANT, ...OPTIONAL })
  decidedAt: Date | null;

  @Column({ ...ID, ...OPTIONAL })
  decidedById: string | null;

  @Column({ ...TEXT, ...OPTIONAL })
  decidedBy: string | null;

  @Column({ ...TEXT, ...OPTIONAL })
  comment: string | null;
}
