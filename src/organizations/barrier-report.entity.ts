import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ID, INSTANT, KEY, OPTIONAL, TEXT } from '../database/column-types.js';
import { Body } from './body.entity.js';

/** Somebody met a barrier and says so; deleted when it is dealt with. */
@Entity()
@Index(['bodyId', 'reportedAt'])
export class BarrierReport {
  @PrimaryColumn(ID)
  id: string;

  @ForeignKey(() => Body)
  @Column(ID)
  bodyId: string;

  /** Which page it is about, as the person puts it. */
  @Column({ ...KEY, ...OPTIONAL })
  page: string | null;

  @Column(TEXT)
  text: string;

  /** Where an answer goes; null when none is asked for. */
  @Column({ ...TEXT, ...OPTIONAL })
  contact: string | null;

  @Column(INSTANT)
  reportedAt: Date;
}
