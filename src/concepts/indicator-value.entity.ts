import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import {
  FLAG,
  ID,
  INTEGER,
  KEY,
  NUMBER,
  OPTIONAL,
  PARTIAL_DATE,
  TEXT,
} from '../database/column-types.js';
import { Body } from '../organizations/body.entity.js';
import { Indicator } from './indicator.entity.js';

@Entity()
@Unique(['bodyId', 'key'])
export class IndicatorValue {
  @PrimaryColumn(ID)
  id: string;

  @ForeignKey(() => Body)
  @Column(ID)
  bodyId: string;

  @Column(KEY)
  key: string;

  @Column(INTEGER)
  position: number;

  @Index()
  @ForeignKey(() => Indicator)
  @Column(ID)
  indicatorId: string;

  /** What the figure is about, e.g. a municipality. */
  @Column(TEXT)
  subject: string;

  /** The row sums up the others, e.g. `Kreis Unna`. */
  @Column(FLAG)
  isTotal: boolean;

  /** As printed, e.g. `34,6 %`. Never corrected. */
  @Column(TEXT)
  printed: string;

  @Column({ ...NUMBER, ...OPTIONAL })
  value: number | null;

  @Column({ ...PARTIAL_DATE, ...OPTIONAL })
  asOf: string | null;

  @Column({ ...TEXT, ...OPTIONAL })
  source: string | null;
}
