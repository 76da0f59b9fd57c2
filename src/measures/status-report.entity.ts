import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CODE, DAY, FLAG, ID, INSTANT, INTEGER, OPTIONAL, TEXT } from '../database/column-types.js';
import { Body } from '../organizations/body.entity.js';
import type { Adaptation, MeasureStatus, ReportState, Schedule } from './measure-status.js';
import { Measure } from './measure.entity.js';

/**
 * Sachstand. A correction is a new report: triggers refuse to change what was said, and to decide
 * twice.
 */
@Entity()
// The newest report about a day is found without reading any, and so is its status.
@Index(['measureId', 'state', 'asOf', 'recordedAt', 'id', 'status'])
// Those that wait for a decision, the oldest first.
@Index(['bodyId', 'state', 'recordedAt', 'id'])
export class StatusReport {
  @PrimaryColumn(ID)
  id: string;

  @ForeignKey(() => Body)
  @Column(ID)
  bodyId: string;

  @ForeignKey(() => Measure)
  @Column(ID)
  measureId: string;

  /** The day the statement is about. */
  @Column(DAY)
  asOf: string;

  /** When the county learned it. */
  @Column(INSTANT)
  recordedAt: Date;

  @Column(CODE)
  state: ReportState;

  @Column(CODE)
  status: MeasureStatus;

  /** The status in the words of the source, e.g. `fest etabliert`. */
  @Column({ ...TEXT, ...OPTIONAL })
  statusWording: string | null;

  @Column({ ...CODE, ...OPTIONAL })
  schedule: Schedule | null;

  /** Required when on hold, discontinued or delayed. */
  @Column({ ...TEXT, ...OPTIONAL })
  reason: string | null;

  @Column({ ...TEXT, ...OPTIONAL })
  publicText: string | null;

  /** Never leaves the administration. */
  @Column({ ...TEXT, ...OPTIONAL })
  internalNote: string | null;

  @Column({ ...CODE, ...OPTIONAL })
  adaptation: Adaptation | null;

  @Column({ ...TEXT, ...OPTIONAL })
  adaptationText: string | null;

  /** Nothing new since the last report; its words stand. */
  @Column(FLAG)
  confirmsUnchanged: boolean;

  /** The function of whoever reported. */
  @Column({ ...TEXT, ...OPTIONAL })
  author: string | null;

  @ForeignKey(() => StatusReport)
  @Column({ ...ID, ...OPTIONAL })
  correctsId: string | null;

  @Column({ ...TEXT, ...OPTIONAL })
  source: string | null;

  /** 1 when submitted, 2 once decided. */
  @Column({ ...INTEGER, default: 1 })
  version: number;

  /** The account that reported; null for what came from a document. */
  @Column({ ...ID, ...OPTIONAL })
  submittedById: string | null;

  /** The unit the KI management reported for, where it did. */
  @Column({ ...ID, ...OPTIONAL })
  onBehalfOfId: string | null;

  /** What that unit was called then. */
  @Column({ ...TEXT, ...OPTIONAL })
  onBehalfOf: string | null;
}
