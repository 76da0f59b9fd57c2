import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CODE, ID, INSTANT, INTEGER, OPTIONAL, TEXT } from '../database/column-types.js';
import type { ReportState } from './measure-status.js';
import { StatusReport } from './status-report.entity.js';

/** How a submitted report ended; there is never a second decision. */
@Entity()
export class StatusReportDecision {
  @ForeignKey(() => StatusReport)
  @PrimaryColumn(ID)
  reportId: string;

  @Column(CODE)
  outcome: Exclude<ReportState, 'SUBMITTED'>;

  @Column(INSTANT)
  decidedAt: Date;

  @ForeignKey('UserAccount')
  @Column(ID)
  decidedById: string;

  /** The function of whoever decided. */
  @Column(TEXT)
  decidedBy: string;

  @Column({ ...TEXT, ...OPTIONAL })
  comment: string | null;

  /** The version of the measure's facts that was on the table. */
  @Column(INTEGER)
  seenVersion: number;
}
