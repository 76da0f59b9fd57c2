import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { CODE, ID, INTEGER, KEY, OPTIONAL, TEXT } from '../database/column-types.js';
import { Body } from '../organizations/body.entity.js';

export const INDICATOR_UNITS = { COUNT: 'Anzahl', PERCENT: 'Prozent' } as const;
export type IndicatorUnit = keyof typeof INDICATOR_UNITS;

/** A figure about society (Kennzahl); never about the effect of a measure. */
@Entity()
@Unique(['bodyId', 'key'])
export class Indicator {
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
  name: string;

  @Column(CODE)
  unit: IndicatorUnit;

  /** Indicators that belong in one table, e.g. `bevoelkerung`. */
  @Column({ ...KEY, ...OPTIONAL })
  tableKey: string | null;

  @Column({ ...TEXT, ...OPTIONAL })
  tableTitle: string | null;

  /** For a share: the keys of the indicators it can be computed from. */
  @Column({ ...KEY, ...OPTIONAL })
  numeratorKey: string | null;

  @Column({ ...KEY, ...OPTIONAL })
  denominatorKey: string | null;

  @Column({ ...TEXT, ...OPTIONAL })
  methodNote: string | null;

  @Column({ ...TEXT, ...OPTIONAL })
  source: string | null;
}
