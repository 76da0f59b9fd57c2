import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CODE, ID, KEY, OPTIONAL, PARTIAL_DATE, TEXT } from '../database/column-types.js';
import { Body } from '../organizations/body.entity.js';
import type { GapSource } from './kim.js';
import { Measure } from './measure.entity.js';

/** Angebotsluecke or generatives Thema found through KIM; holds no data of any case. */
@Entity()
@Unique(['bodyId', 'key'])
export class Gap {
  @PrimaryColumn(ID)
  id: string;

  @ForeignKey(() => Body)
  @Column(ID)
  bodyId: string;

  @Column(KEY)
  key: string;

  @Column(TEXT)
  title: string;

  @Column({ ...PARTIAL_DATE, ...OPTIONAL })
  identifiedOn: string | null;

  @Column(CODE)
  identifiedBy: GapSource;

  /** The measure that answers it; blank means: no measure yet. */
  @Index()
  @ForeignKey(() => Measure)
  @Column({ ...ID, ...OPTIONAL })
  measureId: string | null;

  @Column({ ...TEXT, ...OPTIONAL })
  source: string | null;
}
