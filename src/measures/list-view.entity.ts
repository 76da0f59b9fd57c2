import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { FLAG, ID, INSTANT, TEXT } from '../database/column-types.js';
import { Body } from '../organizations/body.entity.js';
import { UserAccount } from '../users/user-account.entity.js';

/** A list of measures that somebody has given a name: what its address says, to come back to. */
@Entity()
export class ListView {
  @PrimaryColumn(ID)
  id: string;

  @Index()
  @ForeignKey(() => Body)
  @Column(ID)
  bodyId: string;

  /** Whose it is. */
  @Index()
  @ForeignKey(() => UserAccount)
  @Column(ID)
  userId: string;

  @Column(TEXT)
  name: string;

  /** What stands behind the question mark of the address. */
  @Column(TEXT)
  query: string;

  /** Everybody in the county sees it. */
  @Column(FLAG)
  shared: boolean;

  @Column(INSTANT)
  createdAt: Date;
}
