import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ID, INTEGER, KEY } from '../database/column-types.js';
import { Body } from '../organizations/body.entity.js';

/** The last running number given in a county; `scope` is the pattern with everything else filled in. */
@Entity()
export class PaperNumberSeries {
  @ForeignKey(() => Body)
  @PrimaryColumn(ID)
  bodyId: string;

  @PrimaryColumn(KEY)
  scope: string;

  @Column(INTEGER)
  last: number;
}
