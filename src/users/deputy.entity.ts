import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DAY, ID, INSTANT, OPTIONAL } from '../database/column-types.js';
import { UserAccount } from './user-account.entity.js';

/** Vertretung: from one day to another, both included, `deputy` acts for the units of `user`. */
@Entity()
@Index(['deputyId', 'toDay'])
export class Deputy {
  @PrimaryColumn(ID)
  id: string;

  @Index()
  @ForeignKey(() => UserAccount)
  @Column(ID)
  userId: string;

  @ForeignKey(() => UserAccount)
  @Column(ID)
  deputyId: string;

  @Column(DAY)
  fromDay: string;

  @Column(DAY)
  toDay: string;

  /** Ended before its last day. */
  @Column({ ...INSTANT, ...OPTIONAL })
  endedAt: Date | null;
}
